import type { PaymentError, PaymentErrorReason } from './error.js';
import type { Advice } from './advice.js';
import type { Locale } from './locale.js';
import { isUnavailableCode, type UnavailableCode } from './unavailable.js';
import { rules, type Rule } from './rules.js';

type Texts = Record<Locale, string>;

/** Why it matters, and what to do, for each reason. */
const reasons: Record<PaymentErrorReason, Texts> = {
  invalid: {
    ko: '결제창을 열기 전에 막았으므로 결제된 금액은 없습니다. 값을 고친 뒤 다시 시도하세요.',
    en: 'It was refused before a window opened, so nothing was paid. Fix the value and try again.',
  },
  unavailable: {
    ko: '결제창이 열리기 전이라면 결제된 금액은 없습니다. 서버에서 났다면 REST에 연결하지 못한 것이니 결제 여부는 아직 모릅니다. 스크립트 차단기, CSP, 네트워크, 식별코드를 확인하세요. 다음 클릭에서 새로 시도합니다.',
    en: 'In the browser no window opened, so nothing was paid. On a server the REST API could not be reached, and the outcome is unknown. Check script blockers, CSP, the network and the account code. The next click tries again.',
  },
  busy: {
    ko: '창은 한 번에 하나만 열 수 있습니다. 두 번째 요청을 보내면 첫 번째 결과를 잃습니다. 진행 중인 결제가 끝난 뒤 다시 호출하세요.',
    en: 'Only one window can be open: a second request would lose the answer of the first. Call again when the running payment has ended.',
  },
  cancelled: {
    ko: '구매자가 창을 닫았습니다. 결제된 금액은 없으며 오류로 다룰 필요가 없습니다.',
    en: 'The shopper closed the window. Nothing was paid. It does not have to be treated as an error.',
  },
  declined: {
    ko: 'PG사가 승인하지 않았습니다. 결제된 금액은 없습니다. code와 message는 PG사가 보낸 그대로이니 구매자에게 보여 주고 다른 결제수단을 권하세요.',
    en: 'The gateway did not approve it. Nothing was paid. Code and message are as the gateway sent them: show them, and offer another method.',
  },
  interrupted: {
    ko: '돈이 빠져나갔을 수도 있습니다. 다시 결제하게 하기 전에 서버에서 merchantUid로 조회하세요.',
    en: 'Money may have been taken. Ask your server by merchantUid before you let the shopper pay again.',
  },
  unpaid: {
    ko: 'PG사에 이 주문의 결제가 없습니다. 새 merchantUid로 다시 결제할 수 있습니다.',
    en: 'The gateway knows no payment for this order. The shopper may pay again, under a new merchantUid.',
  },
  unverified: {
    ko: '브라우저가 알린 결제와 서버의 주문이 다릅니다. 위조일 수 있으므로 상품을 내주지 말고 서버의 검토 기록을 확인하세요.',
    en: 'The payment is not what your server ordered. It may be forged: deliver nothing, and check the review item on your server.',
  },
  api: {
    ko: 'REST API가 오류로 답했습니다. 결제 여부는 아직 알 수 없으니 서버 로그를 확인하고 merchantUid로 다시 조회하세요.',
    en: 'The REST API answered with an error. It is unknown if money was taken: read the server log and ask again by merchantUid.',
  },
};

/** Remedies for each code of an `unavailable` error before a window. */
const remedies: Record<UnavailableCode, Texts> = {
  script: {
    ko: 'cdn.iamport.kr의 스크립트를 불러오지 못했습니다. 광고 차단기, 사내 방화벽, DNS를 확인하세요. 다음 클릭에서 새로 불러오므로 새로고침은 필요 없습니다.',
    en: 'The script of cdn.iamport.kr did not load. Check ad blockers, firewalls and DNS. The next click loads it again: no reload is needed.',
  },
  channels: {
    ko: 'service.iamport.kr의 채널 목록을 읽지 못했습니다. 이대로 창을 요청하면 스크립트가 요청을 쌓아 두었다가 몇 분 뒤 예전 금액으로 창을 열기 때문에, 목록을 읽기 전에는 요청하지 않습니다. 다음 클릭에서 다시 읽습니다.',
    en: 'The channel list of service.iamport.kr was not read. If a window were requested now, the script would keep the request and open it minutes later with the old amount, so none is requested. The next click reads the list again.',
  },
  frame: {
    ko: '결제창의 프레임이 로드되지 않았습니다. 네트워크를 확인하고, 페이지가 Cross-Origin-Embedder-Policy를 보낸다면 결제 페이지에서는 빼세요. 그 정책에서는 프레임이 아무 말 없이 멈춥니다.',
    en: 'The frame of the payment window did not load. Check the network. If the page sends Cross-Origin-Embedder-Policy, remove it from pages where people pay: with it the frame is blocked without an error.',
  },
  policy: {
    ko: '이 페이지의 정책이 결제창을 막았습니다. 위에 적힌 지시자에 주소를 추가하세요. 필요한 지시자 전체는 react-inicis/docs/ko/policies.md에 있습니다.',
    en: 'A policy of this page refused it. Add the address to the directive named above; react-inicis/docs/en/policies.md lists all that a page needs.',
  },
};

/** Ways to fix a value, for each rule. */
const fixes: Record<Rule, Texts> = {
  required: { ko: '필수 값입니다. 값을 넣어 주세요.', en: 'It is required: give it a value.' },
  object: { ko: '객체여야 합니다.', en: 'It must be an object.' },
  string: { ko: '문자열이어야 합니다.', en: 'It must be a string.' },
  boolean: { ko: 'true 또는 false여야 합니다.', en: 'It must be true or false.' },
  text40: {
    ko: '1자 이상 40자 이하의 문자열이어야 합니다. 더 길면 PG사가 잘라 저장해 주문을 찾지 못합니다.',
    en: 'It must be a string of 1 to 40 characters. The gateway cuts longer ones, and the order is not found again.',
  },
  id40: {
    ko: '1자 이상 40자 이하의 문자열이어야 하며, 제어 문자와 경로 이동(../)은 쓸 수 없습니다. 더 길면 PG사가 잘라 저장해 주문을 찾지 못합니다.',
    en: 'It must be a string of 1 to 40 characters, without control characters and path steps (../). The gateway cuts longer ones, and the order is not found again.',
  },
  id80: {
    ko: '1자 이상 80자 이하의 문자열이어야 하며, 제어 문자와 경로 이동(../)은 쓸 수 없습니다.',
    en: 'It must be a string of 1 to 80 characters, without control characters and path steps (../).',
  },
  won: {
    ko: '1 이상의 정수(원)여야 합니다. 문자열은 Number()로 바꾸고 소수는 Math.round()로 정리하세요.',
    en: 'It must be a whole number of won, 1 or more. Turn a string into a number, and round what was calculated.',
  },
  wonOrZero: {
    ko: '0 이상의 정수(원)여야 합니다.',
    en: 'It must be a whole number of won, 0 or more.',
  },
  months: {
    ko: '2부터 36까지의 개월 수 배열이어야 합니다. 일시불은 언제나 선택할 수 있으므로 넣지 않으며, 일시불만 허용하려면 []를 주세요.',
    en: 'It must be a list of months from 2 to 36. A lump sum is always offered and is not listed; [] leaves only that.',
  },
  quota: {
    ko: '0(일시불) 또는 2부터 36까지의 개월 수여야 합니다.',
    en: 'It must be 0, a lump sum, or 2 to 36 months.',
  },
  cardCode: {
    ko: '카드사 코드 문자열이어야 합니다. cardIssuers에서 고르세요. 0으로 시작하는 코드가 있어 숫자로는 쓸 수 없습니다.',
    en: 'It must be a card company code, a string. Take it from cardIssuers. Some codes begin with a zero, so a number does not work.',
  },
  list: { ko: '배열이어야 합니다.', en: 'It must be a list.' },
  filled: {
    ko: '하나 이상 들어 있는 배열이어야 합니다. 줄 값이 없으면 옵션을 빼세요.',
    en: 'It must be a list with at least one entry. With none to give, leave the option out.',
  },
  once: {
    ko: '한 카드사에 규칙이 두 개 있습니다. 카드사마다 규칙 하나만 남기세요.',
    en: 'A card company has two rules. Keep only one of them.',
  },
  cards: {
    ko: '결제할 카드가 하나도 남지 않습니다. 카드사를 하나 이상 보이게 하거나 옵션을 빼세요.',
    en: 'No card is left to pay with. Show at least one company, or leave the option out.',
  },
  interestFree: {
    ko: '2부터 36까지의 개월 수여야 합니다.',
    en: 'It must be 2 to 36 months.',
  },
  date: {
    ko: 'Date이거나 실제로 있는 한국 시각이어야 합니다. YYYY-MM-DD, YYYYMMDD, YYYY-MM-DD HH:mm:ss, YYYYMMDDHHmm, YYYYMMDDHHmmss 형식을 받습니다.',
    en: 'It must be a Date, or a Korean time that exists: YYYY-MM-DD, YYYYMMDD, YYYY-MM-DD HH:mm:ss, YYYYMMDDHHmm or YYYYMMDDHHmmss.',
  },
  url: {
    ko: 'http:// 또는 https://로 시작하는 주소여야 합니다.',
    en: 'It must be an address that begins with http:// or https://.',
  },
  scheme: {
    ko: "앱의 URL 스킴이어야 합니다. 'myapp' 또는 'myapp://path'처럼 쓰세요.",
    en: "It must be the app's URL scheme, as 'myapp' or 'myapp://path'.",
  },
  skin: {
    ko: "색 이름이나 '#c1272c' 같은 색 값이어야 합니다.",
    en: "It must be a colour's name, or a value such as '#c1272c'.",
  },
  language: {
    ko: "'ko' 또는 'en'이어야 합니다.",
    en: "It must be 'ko' or 'en'.",
  },
  authType: {
    ko: "'01'만 쓸 수 있습니다.",
    en: "It can only be '01'.",
  },
  tokens: {
    ko: "공백이나 쉼표가 없는 문자열이어야 합니다. acceptmethod는 ':', P_RESERVED는 '&'로 잇습니다.",
    en: "It must be a string without blanks and commas. acceptmethod is joined with ':', P_RESERVED with '&'.",
  },
  json: {
    ko: 'JSON으로 보내도 그대로인 객체여야 합니다. 함수, Date, Map, BigInt, NaN, 순환 참조는 전송 중에 사라지거나 창을 멈춥니다.',
    en: 'It must be an object that JSON gives back as it was: functions, Dates, Maps, BigInts, NaN and cycles get lost on the way, or stop the window.',
  },
  parts: {
    ko: '면세 금액과 부가세의 합은 결제 금액을 넘을 수 없습니다.',
    en: 'The tax-free part and the tax cannot be more than the amount.',
  },
  period: {
    ko: '제공 기간의 끝은 시작과 같거나 뒤여야 합니다.',
    en: 'The period must end on the day it begins, or later.',
  },
  pg: {
    ko: "'html5_inicis' 또는 'html5_inicis.상점아이디'여야 합니다. ActiveX 시절의 'inicis.…'는 지원하지 않습니다.",
    en: "It must be 'html5_inicis' or 'html5_inicis.{merchant id}'. The ActiveX era's 'inicis.…' is not supported.",
  },
  channel: {
    ko: 'channelKey와 pg 중 정확히 하나를 InicisProvider 또는 요청에 주세요.',
    en: 'Give exactly one of channelKey and pg, on InicisProvider or in the request.',
  },
  method: {
    ko: '지원하지 않는 결제수단입니다. payMethods에 있는 이름을 쓰세요.',
    en: 'This payment method is not supported. Use a name from payMethods.',
  },
  conflict: {
    ko: '여기에 쓸 수 없는 옵션입니다. 다른 결제수단이나 다른 창(결제창, 빌링키 창)의 옵션이거나, 다른 옵션이 이미 정한 값입니다. 둘 중 하나를 빼세요.',
    en: 'It cannot be used here: it belongs to another method or to the other kind of window (payment, billing key), or another option already decides it. Remove one of them.',
  },
  unknownKey: {
    ko: '이런 옵션은 없습니다. 철자를 확인하세요. 모르는 키를 조용히 버리면 의도와 다른 결제창이 열리므로 막았습니다.',
    en: 'There is no such option. Check the spelling. A dropped key would open another window than you meant, so it is refused.',
  },
  unknown: {
    ko: '포트원에 등록되지 않은 값입니다. 관리자 콘솔에서 고객사 식별코드와 채널을 확인하세요. 틀린 채널로 열면 다른 회사의 결제창이 뜹니다.',
    en: "PortOne does not know it. Check the account code and the channel in the console: with a wrong channel the script opens another company's window.",
  },
};

/** What is worth knowing about a legal request, for each piece of advice. */
export const adviceTexts: Record<Advice, Texts> = {
  installmentsBelowMinimum: {
    ko: '할부는 5만원 이상 결제에서만 됩니다. 이 금액에서는 결제창이 일시불만 보여 줍니다.',
    en: 'Installments begin at 50,000 won. For this amount the window offers a lump sum only.',
  },
  interestFreeAgreement: {
    ko: '상점 부담 무이자 할부는 KG이니시스와 먼저 협의해 상점아이디에 설정해야 동작합니다. 수수료는 상점이 냅니다.',
    en: 'Months without interest work only after an agreement with KG Inicis, who set your merchant id up first. The shop pays the interest.',
  },
  zeroRateCancel: {
    ko: '영세율 결제는 취소할 때도 taxFree: 0, vat: 0을 그대로 보내야 합니다. 다르면 부가세가 붙은 금액으로 취소됩니다.',
    en: 'A zero-rated payment must be cancelled with the same taxFree: 0 and vat: 0. Anything else is cancelled with tax.',
  },
  vatWithoutCashReceipt: {
    ko: '계좌이체와 가상계좌는 현금영수증을 발급하지 않으면 매출전표에 부가세가 나뉘어 표시되지 않습니다. vat와 cashReceipt={false}를 함께 쓰고 있습니다.',
    en: 'A transfer or a virtual account shows its tax separately only with a cash receipt. This request has both vat and cashReceipt={false}.',
  },
  dueDatePast: {
    ko: '입금 기한(dueDate)이 이미 지나 아무도 기한 안에 입금할 수 없습니다. 주문할 때마다 기한을 새로 계산하세요.',
    en: 'The due date has passed, so nobody can pay in time. Calculate it for each order.',
  },
  buyerLength: {
    ko: '구매자 정보가 PG사 기록의 길이를 넘습니다: 전화번호와 이름 16자, 이메일 64자, 주소 128자, 우편번호 8자. 넘는 부분이 잘리거나 결제창이 거절할 수 있습니다.',
    en: 'The buyer is longer than the records of the gateway: phone number and name 16 characters, e-mail 64, address 128, postcode 8. The rest may be cut off, or the window refuse it.',
  },
  merchantUidCharacters: {
    ko: '주문번호(merchantUid)에 한글이나 공백이 있습니다. 휴대폰 결제창은 다른 문자 집합으로 보내고 결과 주소에도 실리니 영문, 숫자, 기호만 쓰세요.',
    en: 'The order number has characters beyond printable ASCII. A phone sends it in another character set and gets it back in an address: use letters, digits and signs.',
  },
  billingKeyAmount: {
    ko: '빌링키 창의 금액은 표시만 되고 청구되지 않습니다. 청구는 서버에서 customerUid로 따로 요청하세요.',
    en: 'The amount of a billing-key window is shown and not charged. Charge from your server, by customerUid.',
  },
  appSchemeInWebView: {
    ko: '앱 안의 웹뷰에서 결제하는데 appScheme이 없습니다. 카드사·은행 앱에서 인증한 뒤 이 화면으로 돌아오지 못할 수 있습니다. 여러분의 앱이면 그 앱의 URL 스킴을, 다른 앱의 브라우저면 그 앱의 스킴을 주세요: 카카오톡 kakaotalk://, 네이버 naversearchapp://, 페이스북 fb://, 인스타그램 instagram://.',
    en: 'This is a web view inside an app, and appScheme is missing: card and bank apps may not find the way back here. Give the URL scheme of your own app; or, in the browser of another one, of that app: kakaotalk://, naversearchapp://, fb://, instagram://.',
  },
  minimumAmount: {
    ko: 'PG사의 최소 결제 금액보다 적습니다: 카드 100원, 계좌이체 150원, 휴대폰 300원, 에스크로 500원. 결제창이 거절합니다.',
    en: 'It is less than the gateway takes: card 100, transfer 150, phone bill 300, escrow 500 won. The window will refuse it.',
  },
};

/** Text of the warning about keys of an order row that look misspelt. */
export const similarKeysTexts: Texts = {
  ko: 'order()가 돌려준 주문에 옵션 이름과 비슷한 키가 있어 결제창에 보내지 않았습니다. taxFree, vat처럼 쓰세요.',
  en: 'The order that order() returned has keys that look like options and were not sent to the window. Write them as taxFree or vat.',
};

const isRule = (code: string | undefined): code is Rule => code !== undefined && code in rules;

export function explanation(error: PaymentError, locale: Locale): string {
  const { reason, message, code } = error;
  const lines = [`PaymentError '${reason}': ${message}`, reasons[reason][locale]];
  if (reason === 'invalid' && isRule(code)) lines.push(fixes[code][locale]);
  if (reason === 'unavailable' && isUnavailableCode(code)) lines.push(remedies[code][locale]);
  return lines.join('\n');
}
