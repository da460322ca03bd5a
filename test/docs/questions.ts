/** Question that Korean developers ask in public, and the way from README.ko.md to its answer. */
export interface Question {
  question: string;
  /** Page on which somebody asked it, or from which it follows. */
  source: string;
  /** Links that a reader follows, each on the page before. The last one leads to the answer. */
  clicks: readonly string[];
  /** Words of the answer, which stand in the part of the page to which the last link leads. */
  answer: readonly string[];
}

const issue = (repository: string, number: number) =>
  `https://github.com/${repository}/issues/${number}`;
const reactNative = 'portone-io/iamport-react-native';

export const questions: readonly Question[] = [
  {
    question: '모바일에서 결제하면 콜백이 호출되지 않아요.',
    source: 'https://developers.portone.io/docs/ko/auth/guide/4/redirect',
    clicks: ['docs/ko/getting-started.md', '#4-모바일-복귀-페이지'],
    answer: ['redirectUrl', 'usePaymentReturn'],
  },
  {
    question: '결제는 되었는데 콜백이 안 와서 주문이 만들어지지 않았어요.',
    source: issue(reactNative, 182),
    clicks: ['docs/ko/troubleshooting.md', '#결제했는데-주문이-그대로입니다'],
    answer: ['웹훅', 'reconcile', 'onReview'],
  },
  {
    question: '모바일에서 결제창을 띄우고 뒤로 가기를 누르면 화면이 가려져요.',
    source: issue('iamport/iamport-react-example', 2),
    clicks: ['docs/ko/troubleshooting.md', '#모바일'],
    answer: ['뒤로 가기', '화면을 덮은 채로 남지 않습니다'],
  },
  {
    question: '휴대폰 소액결제 창이 제대로 나오지 않아요.',
    source: issue(reactNative, 161),
    clicks: ['docs/ko/troubleshooting.md', '#결제창이-이상합니다'],
    answer: ['휴대폰 소액결제', 'digital', '300원'],
  },
  {
    question: 'pg를 지정했는데 다른 PG의 창이 열려요.',
    source: issue('portone-io/portone_flutter', 138),
    clicks: ['docs/ko/troubleshooting.md', '#결제창이-이상합니다'],
    answer: ['기본 채널', '채널 키'],
  },
  {
    question: '가상계좌 입금 기한을 한 시간처럼 시각까지 정할 수 있나요?',
    source: issue('iamport/iamport-manual', 17),
    clicks: ['docs/ko/virtual-accounts.md', '#가상계좌'],
    answer: ['dueDate', '시각까지', '한 시간 안에 입금'],
  },
  {
    question: '발급된 가상계좌 번호는 어떻게 알 수 있나요?',
    source: issue(reactNative, 63),
    clicks: ['docs/ko/virtual-accounts.md', '#가상계좌'],
    answer: ['onAwaitingDeposit', 'number'],
  },
  {
    question: '빌링키를 발급하는데 "계약되지 않은 인증방법" 오류가 나요.',
    source: issue('iamport/iamport-manual', 25),
    clicks: ['docs/ko/troubleshooting.md', '#pg의-문구로-찾기'],
    answer: ['계약되지 않은 인증방법', '채널이 제대로 저장되지'],
  },
  {
    question: '빌링키로 결제하면 등록되지 않은 고객이라고 나와요.',
    source: issue(reactNative, 141),
    clicks: ['docs/ko/troubleshooting.md', '#pg의-문구로-찾기'],
    answer: ['등록된 고객정보가 없습니다', 'unknownCard', 'customerUid'],
  },
  {
    question: '오류 메시지를 구매자에게 그대로 보여 줘도 되나요?',
    source: issue('iamport/iamport-vue-example', 8),
    clicks: ['docs/ko/troubleshooting.md', '#오류로-찾기'],
    answer: ['shopperMessage', '결제번호', '위험하지는 않습니다'],
  },
  {
    question: '결제가 끝난 뒤 완료 화면이 늦게 떠요.',
    source: issue(reactNative, 174),
    clicks: ['docs/ko/troubleshooting.md', '#결제했는데-주문이-그대로입니다'],
    answer: ['늦게 뜹니다', 'isSlow'],
  },
  {
    question: '환불은 어떤 함수로 하나요?',
    source: issue('portone-io/portone_flutter', 68),
    clicks: ['docs/ko/refunds.md'],
    answer: ['client.payments.cancel', 'handlers.record'],
  },
  {
    question: '부분 취소는 어떻게 하나요?',
    source: issue('iamport/iamport-rest-client-python', 31),
    clicks: ['docs/ko/refunds.md', '#부분-환불'],
    answer: ['amount', 'checksum', 'refund.left'],
  },
  {
    question: '두 번째 부분 취소가 취소 가능 금액보다 크다며 거절돼요.',
    source: issue('iamport/iamport-rest-client-java', 20),
    clicks: ['docs/ko/refunds.md', '#자주-하는-질문'],
    answer: ['bigger than cancelable amount', 'taxFree', 'client.payments.balance'],
  },
  {
    question: '카드번호로 빌링키를 발급하던 customer_create는 무엇으로 바꾸나요?',
    source: issue('iamport/iamport-rest-client-python', 42),
    clicks: ['docs/ko/migration-from-iamport.md', '#서버'],
    answer: ['customer_create', 'client.billingKeys.issue'],
  },
  {
    question: '현금영수증 입력란을 숨기고 싶어요.',
    source: issue('portone-io/portone_flutter', 125),
    clicks: ['docs/ko/virtual-accounts.md', '#현금영수증'],
    answer: ['cashReceipt={false}', 'no_receipt', 'vbank_receipt=N'],
  },
  {
    question: '앱 웹뷰에서 net::ERR_UNKNOWN_URL_SCHEME이 나요.',
    source: issue('ts-inicis/INIMobile-Manual', 20),
    clicks: ['docs/ko/going-live.md', '#인앱-브라우저와-웹뷰'],
    answer: ['net::ERR_UNKNOWN_URL_SCHEME', 'LSApplicationQueriesSchemes', 'appScheme'],
  },
  {
    question: 'iOS에서 실시간 계좌이체를 하고 돌아오면 더 진행되지 않아요.',
    source: issue(reactNative, 87),
    clicks: ['docs/ko/going-live.md', '#인앱-브라우저와-웹뷰'],
    answer: ['twotrs_bank=Y', 'iosapp=Y'],
  },
  {
    question: '할부 개월을 정하고 싶어요(card_quota).',
    source: issue(reactNative, 23),
    clicks: ['docs/ko/options.md', '#카드'],
    answer: ['installments', 'display.card_quota'],
  },
  {
    question: '결제창에 특정 카드사만 보이게 하고 싶어요.',
    source: issue('ts-inicis/INIMobile-Manual', 28),
    clicks: ['docs/ko/options.md', '#카드'],
    answer: ['cards.only', 'card.detail[].card_code'],
  },
  {
    question: '카드사 결제창을 바로 띄우고 싶어요.',
    source: issue('ts-inicis/INIMobile-Manual', 29),
    clicks: ['docs/ko/options.md', '#카드'],
    answer: ['directCard', 'card.direct.code'],
  },
  {
    question: '가맹점 식별코드와 REST API 키는 어디에 있나요?',
    source: 'https://portone.gitbook.io/docs/console/guide/api-keys',
    clicks: ['docs/ko/going-live.md', '#키를-찾는-곳'],
    answer: ['가맹점 식별코드', 'REST API Secret', '식별코드·API Keys'],
  },
  {
    question: '웹훅을 다시 보내거나 재시도하게 할 수 있나요?',
    source: 'https://faq.iamport.kr/647eae49-9ba5-4d26-bd45-35702ed92c16',
    clicks: ['docs/ko/going-live.md', '#콘솔-설정'],
    answer: ['재시도를 켜세요', '웹훅 로그에서 다시 보낼 수 있습니다'],
  },
  {
    question: '웹훅이 여러 번 오면 어떻게 처리하나요?',
    source: 'https://github.com/portone-io/developers.portone.io/pull/71',
    clicks: ['docs/ko/troubleshooting.md', '#결제했는데-주문이-그대로입니다'],
    answer: ['웹훅이 두 번 옵니다', '한 번만'],
  },
  {
    question: '같은 금액이 두 번 결제되었어요.',
    source: issue('opencloset/opencloset', 1059),
    clicks: ['docs/ko/troubleshooting.md', '#결제했는데-주문이-그대로입니다'],
    answer: ['두 번 결제되었습니다', 'secondPayment'],
  },
  {
    question: 'Spring 서버에서 결제를 검증하고 싶어요.',
    source: 'https://github.com/f-lab-edu/star-dabang/pull/87',
    clicks: ['docs/ko/other-backends.md', '#spring'],
    answer: ['InicisController.java', '@PostMapping("/complete")'],
  },
  {
    question: 'CI에는 포트원 키가 없는데 결제를 테스트할 수 있나요?',
    source: issue('kakao-tech-campus-2nd-step3/Team10_BE', 118),
    clicks: ['docs/ko/testing.md', '#서버'],
    answer: ["key: 'any'", 'createSandbox'],
  },
];
