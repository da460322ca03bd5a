import type { Locale } from 'react-inicis';

export const texts = {
  ko: {
    shop: '산책 로스터스',
    test: '연습용 상점입니다. 실제로 결제되지 않습니다.',
    product: '에티오피아 예가체프 1kg',
    about: '복숭아와 재스민 향, 꿀처럼 긴 여운. 주문한 날 볶아 다음 날 보냅니다.',
    buyer: '주문하시는 분',
    name: '이름',
    tel: '연락처',
    email: '이메일 (선택)',
    pay: '결제수단',
    card: '신용카드',
    vbank: '가상계좌',
    checkout: '결제하기',
    cheat: '결제 금액을 100원으로 바꿔 보기 (위조 시험)',
    subscribe: '정기배송',
    subscribeAbout: '카드를 한 번 등록하면 매달 보내 드립니다. 지금은 청구되지 않습니다.',
    register: '카드 등록하기',
    orders: '주문 내역',
    none: '아직 주문이 없습니다.',
    registered: '카드가 등록되었습니다.',
    checking: '결제를 확인하고 있습니다…',
    status: { open: '결제 전', awaiting: '입금 대기', paid: '결제 완료', review: '확인 필요' },
    deposit: (bank: string, number: string, due: string) => `${bank} ${number} · ${due}까지 입금`,
    other: 'English',
  },
  en: {
    shop: 'Stroll Roasters',
    test: 'A shop to practise with. Nothing is charged.',
    product: 'Ethiopia Yirgacheffe, 1 kg',
    about:
      'Peach and jasmine, with a long, honeyed finish. Roasted the day you order, sent the next.',
    buyer: 'Your details',
    name: 'Name',
    tel: 'Phone',
    email: 'E-mail (optional)',
    pay: 'Payment method',
    card: 'Credit card',
    vbank: 'Virtual account',
    checkout: 'Pay',
    cheat: 'Try to pay 100 won instead (forgery test)',
    subscribe: 'Subscription',
    subscribeAbout: 'Register a card once and we send coffee every month. Nothing is charged now.',
    register: 'Register a card',
    orders: 'Your orders',
    none: 'No orders yet.',
    registered: 'The card is registered.',
    checking: 'Confirming your payment…',
    status: {
      open: 'Not paid',
      awaiting: 'Waiting for transfer',
      paid: 'Paid',
      review: 'Under review',
    },
    deposit: (bank: string, number: string, due: string) =>
      `Transfer to ${bank} ${number} by ${due}`,
    other: '한국어',
  },
} as const satisfies Record<Locale, unknown>;

export const won = (amount: number, locale: Locale) =>
  locale === 'ko' ? `${amount.toLocaleString('ko-KR')}원` : `₩${amount.toLocaleString('en-US')}`;
