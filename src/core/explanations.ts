import { isPaymentError, type PaymentError, type PaymentErrorReason } from './error.js';
import { minimumAmounts as minimum, type Advice } from './advice.js';
import { payMethodNames } from './codes.js';
import type { Locale } from './locale.js';
import { isOutcomeCode, type OutcomeCode } from './outcomeCodes.js';
import { paymentOptions } from './request.js';
import { isUnavailableCode, type UnavailableCode } from './unavailable.js';
import { rules, type Rule } from './rules.js';

type Texts = Record<Locale, string>;

/** Meaning of each reason, and the next step for the developer. */
const reasons: Record<PaymentErrorReason, Texts> = {
  invalid: {
    ko: '브라우저에서 발생했다면 결제창을 열기 전이므로 결제된 금액이 없습니다. 서버에서 발생했다면 옵션 값이나 요청 본문이 잘못된 것입니다. 값을 고친 뒤 다시 시도하세요.',
    en: 'In the browser: the value was refused before a payment window opened, so nothing was paid. On a server: an option or a request body is malformed. Fix the value and try again.',
  },
  unavailable: {
    ko: '브라우저에서 발생했다면 결제창이 열리지 않았으므로 결제된 금액이 없습니다. 서버에서 발생했다면 REST API에 연결하지 못한 것이므로 결제 결과를 알 수 없습니다. 광고 차단기, CSP, 네트워크, 가맹점 식별코드를 확인하세요. 다시 클릭하면 새로 시도합니다.',
    en: 'In the browser: no payment window opened, so nothing was paid. On a server: the REST API could not be reached, so the outcome is unknown. Check ad blockers, CSP, the network and the store account (userCode). The next click tries again.',
  },
  busy: {
    ko: '결제창은 한 번에 하나만 열 수 있습니다. 결제창을 또 요청하면 스크립트가 첫 번째 결제의 결과를 잃어버립니다. 진행 중인 결제가 끝난 뒤 다시 호출하세요.',
    en: 'Only one payment window can be open at a time, because a second request makes the script lose the result of the first. Call again after the running payment has ended.',
  },
  cancelled: {
    ko: '구매자가 결제창을 닫았거나 결제를 취소했습니다. 결제된 금액은 없으며 오류로 처리하지 않아도 됩니다.',
    en: 'The shopper closed the payment window or cancelled the payment. Nothing was paid. You do not need to treat it as an error.',
  },
  declined: {
    ko: 'PG가 결제를 승인하지 않았습니다. code와 message는 PG가 보낸 값 그대로입니다. shopperMessage의 문구를 보여 주고 다른 결제수단을 안내하세요. decodeCallback이나 decodeReturn이 던진 오류라면 아직 서버가 확인하지 않은 결과이므로 먼저 서버에서 결제를 조회하세요.',
    en: 'The gateway did not approve the payment. code and message are exactly what the gateway sent. Show the text of shopperMessage and offer another payment method. If decodeCallback or decodeReturn threw the error, no server has checked it yet: look up the payment on your server first.',
  },
  interrupted: {
    ko: '결제 결과를 알 수 없습니다. 이미 결제되었을 수 있으니, 구매자가 다시 결제하기 전에 서버에서 merchantUid로 결제를 조회하세요.',
    en: 'The outcome is unknown: the shopper may have been charged. Look up the payment by merchantUid on your server before you let the shopper pay again.',
  },
  paidBefore: {
    ko: '이 브라우저에서 먼저 시작한 결제가 이미 완료되어 결제창을 열지 않았습니다. receipt의 주문을 구매자에게 보여 주세요. 다시 클릭하면 결제창이 열립니다.',
    en: 'A payment that this browser began earlier is paid, so no payment window was opened. Show the shopper the order that receipt names. The next click opens a window.',
  },
  unpaid: {
    ko: 'PG에 이 주문의 결제 내역이 없습니다. 새 merchantUid로 다시 결제할 수 있습니다.',
    en: 'The gateway has no payment for this order. The shopper can pay again with a new merchantUid.',
  },
  unverified: {
    ko: '결제 내용이 서버의 주문과 다릅니다. 위조된 결제일 수 있으므로 상품을 보내지 말고 서버의 검토 항목을 확인하세요.',
    en: 'The payment does not match the order on your server. It may be forged: do not deliver anything, and check the review item on your server.',
  },
  api: {
    ko: 'REST API가 오류를 반환했습니다. 결제 결과를 알 수 없으니 서버 로그를 확인하고 merchantUid로 다시 조회하세요.',
    en: 'The REST API returned an error. The outcome is unknown: check the server log and look up the payment by merchantUid.',
  },
};

/** Causes and fixes for each code of an `unavailable` error in the browser. */
const remedies: Record<UnavailableCode, Texts> = {
  script: {
    ko: '포트원 스크립트(cdn.iamport.kr)를 불러오지 못했습니다. 광고 차단기, 사내 방화벽, DNS를 확인하세요. 스크립트는 브라우저가 페이지의 HTML을 모두 읽은 뒤에 동작하므로, HTML 스트리밍이 1분 넘게 이어져도 이 코드로 실패합니다. 다시 클릭하면 스크립트를 다시 불러오므로 페이지를 새로고침하지 않아도 됩니다.',
    en: "PortOne's script (cdn.iamport.kr) did not load. Check ad blockers, firewalls and DNS. The script also waits until the browser has read the whole HTML of the page: a page that streams for longer than a minute fails with this code. The next click loads it again: you do not need to reload the page.",
  },
  channels: {
    ko: '채널 목록(service.iamport.kr)을 읽지 못해 결제창을 요청하지 않았습니다. 목록 없이 요청하면 스크립트가 요청을 보관했다가 몇 분 뒤 이전 금액으로 결제창을 열 수 있습니다. 다시 클릭하면 목록을 다시 읽습니다.',
    en: 'The channel list (service.iamport.kr) could not be read, so no payment window was requested. Without the list, the script keeps a request and may open the window minutes later with the old amount. The next click reads the list again.',
  },
  frame: {
    ko: '결제창 프레임이 로드되지 않았습니다. 네트워크를 확인하고, 메시지에 브라우저 확장 프로그램(browser extension)이 나오면 확장 프로그램을 끄고 다시 시도하세요. 페이지가 Cross-Origin-Embedder-Policy 헤더를 보낸다면 결제 페이지에서는 빼세요. 이 헤더가 있으면 브라우저가 오류 없이 프레임을 차단합니다.',
    en: 'The frame of the payment window did not load. Check the network. If the message names browser extensions, try again without them. If the page sends Cross-Origin-Embedder-Policy, remove this header from payment pages: it makes the browser block the frame without an error.',
  },
  order: {
    ko: 'order() 함수가 오류를 던졌거나 시간 안에 끝나지 않아 결제창을 열지 않았습니다. 원래 오류는 cause에 있습니다. 품절처럼 구매자에게 알릴 이유가 있으면 order()에서 shopperMessage를 넣은 PaymentError를 던지세요. shopperMessage(error, locale)가 그 문구를 돌려줍니다.',
    en: 'order() threw an error or did not finish in time, so no payment window was opened. The original error is in cause. To tell the shopper a reason of your shop, such as sold out, throw a PaymentError with shopperMessage from order(): shopperMessage(error, locale) returns that text.',
  },
  policy: {
    ko: '이 페이지의 보안 정책이 결제창을 차단했습니다. 메시지에 나온 지시자에 해당 주소를 추가하세요. 결제 페이지에 필요한 지시자는 react-inicis/docs/ko/policies.md에 모두 있습니다.',
    en: 'A policy of this page blocked the payment window. Add the address to the directive that the message names. react-inicis/docs/en/policies.md lists all directives that a payment page needs.',
  },
};

/** Meaning of each code that the server handlers send, and the next step for the developer. */
const outcomes: Record<OutcomeCode, Texts> = {
  unfinished: {
    ko: '구매자가 결제창을 끝까지 진행하지 않았습니다. 결제창을 닫은 직후라면 잠시 뒤 결과가 바뀔 수 있습니다.',
    en: 'The shopper did not finish the payment window. For a short time after the window was closed, the outcome can still change.',
  },
  hidden: {
    ko: '서버가 이 브라우저에 주문을 보여 주지 않습니다. 세션이 끝났거나, 다른 사람의 주문이거나, 없는 주문입니다. 로그인한 뒤 다시 조회하면 결과를 알 수 있습니다.',
    en: 'The server does not show this order to this browser: the session ended, the order belongs to somebody else, or it does not exist. Ask the server again after the shopper has logged in.',
  },
  review: {
    ko: 'PG에 결제된 금액이 있지만 주문과 맞지 않아 사람이 확인해야 합니다. 구매자가 다시 결제하지 않도록 안내하고, onReview로 저장한 검토 항목을 처리하세요.',
    en: 'The gateway holds the money, but it does not match the order, so a person must check it. Tell the shopper not to pay again, and handle the review item that onReview stored.',
  },
  closed: {
    ko: '취소되었거나 기한이 지나 더는 결제를 받지 않는 주문입니다. 결제된 금액은 없습니다. 새 주문을 만들어 주세요.',
    en: 'The order is closed: it was cancelled or has expired. Nothing was paid. Create a new order.',
  },
  expired: {
    ko: '입금 기한이 지나 가상계좌가 만료되었습니다. 입금된 금액은 없습니다. 새 주문을 만들어 주세요.',
    en: 'The virtual account expired without a deposit. Nothing was paid. Create a new order.',
  },
  paid: {
    ko: '이미 결제된 주문입니다. 결제창을 다시 열지 말고 주문 내역을 보여 주세요.',
    en: 'The order is already paid. Do not open a payment window again; show the order.',
  },
  refunded: {
    ko: '결제가 전액 환불되어 PG에 남은 금액이 없습니다. 구매자에게 환불된 주문을 보여 주세요. 다시 판매하려면 새 주문을 만들어 주세요.',
    en: 'The payment was refunded in full, and the gateway holds no money of it. Show the shopper the refunded order. To sell again, create a new order.',
  },
};

/**
 * Meaning of each clear refusal of a charge, or of scheduled charges: nothing was charged. It replaces the
 * text of the reason `api`. Each code is also an anchor in `docs/en/errors.md`.
 */
export const refusals = {
  unknownCard: {
    ko: '이 customerUid로 등록된 카드가 없어 결제를 요청할 수 없습니다. 청구된 금액은 없습니다. 카드가 삭제되었거나 다른 상점 계정의 카드일 수 있습니다. 구매자에게 카드를 다시 등록하도록 안내하세요.',
    en: 'No card is registered with this customerUid, so nothing was charged. The card was removed, or it belongs to another store account. Ask the shopper to register a card again.',
  },
  usedOrderNumber: {
    ko: '이미 사용된 주문번호라서 새로 예약하지 않았습니다. 같은 요청의 다른 주문도 예약되지 않았습니다. receipt의 주문번호에 예약이나 결제가 이미 있습니다. client.billing.getSchedule로 예약을, client.payments.find로 결제를 조회하세요. 앞선 요청에서 예약된 것이면 그대로 두고, 다른 주문이면 새 주문번호로 예약하세요.',
    en: 'The order number was used before, so nothing was scheduled, and no other order of the request either. The order number in receipt has a scheduled charge or a payment already: read it with client.billing.getSchedule or client.payments.find. If an earlier try scheduled it, leave it as it is. For another order, use a new order number.',
  },
} satisfies Record<string, Texts>;

/** Description of a correct value, for each rule. */
const fixes: Record<Rule, Texts> = {
  required: { ko: '필수 값입니다. 값을 넣어 주세요.', en: 'It is required: set a value.' },
  object: { ko: '객체여야 합니다.', en: 'It must be an object.' },
  string: { ko: '문자열이어야 합니다.', en: 'It must be a string.' },
  boolean: { ko: 'true 또는 false여야 합니다.', en: 'It must be true or false.' },
  text40: {
    ko: '1자 이상 40자 이하의 문자열이어야 합니다. 더 길면 PG가 40자까지만 저장합니다.',
    en: 'It must be a string of 1 to 40 characters. The gateway stores only the first 40 characters.',
  },
  id40: {
    ko: '1자 이상 40자 이하의 문자열이어야 하며, 제어 문자와 상위 경로(../)는 쓸 수 없습니다. 더 길면 PG가 40자까지만 저장하므로 나중에 주문을 찾을 수 없습니다.',
    en: 'It must be a string of 1 to 40 characters, without control characters and relative path segments (../). The gateway stores only the first 40 characters, and then the order cannot be found.',
  },
  id80: {
    ko: '1자 이상 80자 이하의 문자열이어야 하며, 제어 문자와 상위 경로(../)는 쓸 수 없습니다.',
    en: 'It must be a string of 1 to 80 characters, without control characters and relative path segments (../).',
  },
  won: {
    ko: '1 이상의 정수(원)여야 합니다. 문자열은 Number()로 변환하고, 계산한 금액은 Math.round()로 반올림하세요.',
    en: 'It must be a whole number of won, 1 or more. Convert a string with Number(), and round a calculated amount with Math.round().',
  },
  wonOrZero: {
    ko: '0 이상의 정수(원)여야 합니다.',
    en: 'It must be a whole number of won, 0 or more.',
  },
  months: {
    ko: '2~36 사이의 개월 수 배열이어야 합니다. 일시불은 항상 선택할 수 있으므로 배열에 넣지 마세요. 일시불만 허용하려면 빈 배열([])을 넣으세요.',
    en: 'It must be an array of months, each from 2 to 36. A lump sum is always offered, so do not list it. An empty array offers only a lump sum.',
  },
  quota: {
    ko: '0(일시불) 또는 2~36 사이의 개월 수여야 합니다.',
    en: 'It must be 0 (lump sum) or a number of months from 2 to 36.',
  },
  cardCode: {
    ko: '문자열로 된 카드사 코드여야 합니다. cardIssuers의 값을 쓰세요. 0으로 시작하는 코드가 있어 숫자로는 쓸 수 없습니다.',
    en: 'It must be a card company code, as a string: use a value from cardIssuers. Some codes start with 0, so a number does not work.',
  },
  list: { ko: '배열이어야 합니다.', en: 'It must be an array.' },
  filled: {
    ko: '값이 하나 이상 있는 배열이어야 합니다. 넣을 값이 없으면 옵션을 빼세요.',
    en: 'It must be an array with at least one entry. If you have no entry, remove the option.',
  },
  once: {
    ko: '같은 카드사의 규칙이 둘 이상 있습니다. 카드사마다 하나만 남기세요.',
    en: 'A card company has more than one rule. Keep one rule for each company.',
  },
  cards: {
    ko: '결제할 수 있는 카드사가 하나도 없습니다. 카드사를 하나 이상 표시하거나 옵션을 빼세요.',
    en: 'No card company is left to pay with. Show at least one company, or remove the option.',
  },
  interestFree: {
    ko: '2~36 사이의 개월 수여야 합니다.',
    en: 'It must be a number of months from 2 to 36.',
  },
  date: {
    ko: 'Date 객체이거나, 실제로 존재하는 한국 시각이어야 합니다. YYYY-MM-DD, YYYYMMDD, YYYY-MM-DD HH:mm:ss, YYYYMMDDHHmm, YYYYMMDDHHmmss 형식을 쓸 수 있습니다.',
    en: 'It must be a Date object, or a date and time that exist, in Korean time: YYYY-MM-DD, YYYYMMDD, YYYY-MM-DD HH:mm:ss, YYYYMMDDHHmm or YYYYMMDDHHmmss.',
  },
  url: {
    ko: 'http:// 또는 https://로 시작하는 올바른 URL이어야 합니다.',
    en: 'It must be a valid URL that starts with http:// or https://.',
  },
  returnUrl: {
    ko: 'http:// 또는 https:// URL이거나, /로 시작하는 경로이거나, myapp://path 같은 앱 URL이어야 합니다.',
    en: 'It must be a URL of http:// or https://, a path such as /done, or the URL of an app, such as myapp://path.',
  },
  scheme: {
    ko: "앱의 URL 스킴이어야 합니다. 'myapp' 또는 'myapp://path'처럼 쓰세요.",
    en: "It must be the URL scheme of an app, such as 'myapp' or 'myapp://path'.",
  },
  skin: {
    ko: "색 이름이나 '#c1272c' 같은 색상 코드여야 합니다.",
    en: "It must be a colour name, or a colour code such as '#c1272c'.",
  },
  language: {
    ko: "'ko' 또는 'en'이어야 합니다.",
    en: "It must be 'ko' or 'en'.",
  },
  authType: { ko: "'01'만 쓸 수 있습니다.", en: "The only value is '01'." },
  tokens: {
    ko: "공백과 쉼표가 없는 문자열이어야 합니다. 여러 값을 쓸 때 acceptmethod는 ':'로, P_RESERVED는 '&'로 구분하세요.",
    en: "It must be a string without spaces and commas. Separate several values with ':' in acceptmethod and with '&' in P_RESERVED.",
  },
  json: {
    ko: 'JSON으로 바꿔도 값이 그대로인 객체여야 합니다. 함수, Date, Map, BigInt, NaN, 순환 참조가 있으면 값이 사라지거나 결제창이 열리지 않습니다.',
    en: 'It must be an object that JSON can represent without loss. Functions, Dates, Maps, BigInts, NaN and circular references are lost, or prevent the window from opening.',
  },
  parts: {
    ko: '면세 금액(taxFree)과 부가세(vat)의 합은 결제 금액(amount)을 넘을 수 없습니다.',
    en: 'The sum of taxFree and vat cannot be more than amount.',
  },
  period: {
    ko: '제공기간의 마지막 날(to)은 첫날(from)과 같거나 그 이후여야 합니다.',
    en: 'The last day (to) must be the same as the first day (from), or later.',
  },
  pg: {
    ko: "'html5_inicis' 또는 'html5_inicis.{상점아이디}'여야 합니다. 예전 ActiveX 방식인 'inicis.…'는 지원하지 않습니다.",
    en: "It must be 'html5_inicis' or 'html5_inicis.{merchant id}'. The old ActiveX name 'inicis.…' is not supported.",
  },
  channel: {
    ko: 'channelKey와 pg 중 하나를 InicisProvider 또는 결제 요청에 지정하세요. 둘을 함께 쓸 수는 없습니다.',
    en: 'Set exactly one of channelKey and pg, on InicisProvider or in the request.',
  },
  method: {
    ko: '지원하지 않는 결제수단입니다. payMethods에 있는 이름을 쓰세요.',
    en: 'This payment method is not supported. Use a name from payMethods.',
  },
  conflict: {
    ko: '여기에서 쓸 수 없는 옵션입니다. 다른 결제수단의 옵션이거나, 다른 종류의 창(결제창, 빌링키 창)에서 쓰는 옵션이거나, 다른 옵션과 충돌합니다. 이 옵션이나 충돌하는 옵션을 빼세요.',
    en: 'This option cannot be used here. It belongs to another payment method or to the other kind of window (payment, billing key), or it contradicts another option. Remove this option, or the one that it contradicts.',
  },
  unknownKey: {
    ko: '없는 옵션입니다. 철자를 확인하세요. 모르는 키를 무시하면 의도와 다른 결제창이 열릴 수 있으므로 오류로 처리합니다.',
    en: 'There is no such option: check the spelling. Ignoring the key could open a different window from the one you meant, so it is refused.',
  },
  unknown: {
    ko: '포트원에 등록되지 않은 값입니다. 포트원 관리자 콘솔에서 가맹점 식별코드와 채널을 확인하세요. 채널이 틀리면 스크립트가 다른 PG의 결제창을 엽니다.',
    en: 'This value is not registered at PortOne. Check the store account (userCode) and the channel in the PortOne console. With a wrong channel, the script opens the window of another payment provider.',
  },
};

/** Method of each option that belongs to one method. */
const owners: Readonly<Record<string, string | null>> = paymentOptions;

/**
 * Returns what an option contradicts, and the fix. Returns `undefined` if the message does not name the
 * other option. The message of `invalid` names it in parentheses: `installments: conflict ("vbank")`.
 */
function conflictText({ field = '', message }: PaymentError): Texts | undefined {
  const [, other] = /: conflict \("([^"]+)"\)/.exec(message) ?? [];
  if (other === undefined) return undefined;
  if (other === field) return otherWindow(field);
  const owner = owners[field];
  if (owner && payMethodNames.some((name) => name === other))
    return otherMethod(field, owner, other);
  if (field.startsWith('bypass.')) return rawToken(field, other);
  if (field.startsWith('interestFree.')) return hiddenCompany(field);
  return other === 'only, except' ? onlyAndExcept : both(field, other);
}

const otherWindow = (field: string): Texts => ({
  ko: `${field} 옵션은 다른 종류의 창(결제창, 빌링키 창)에서만 쓸 수 있습니다. 무시하면 의도와 다른 창이 열릴 수 있으므로 오류로 처리합니다. 이 옵션을 빼세요.`,
  en: `The option ${field} belongs to the other kind of window (payment, billing key). Ignoring it could open a different window from the one you meant, so it is refused. Remove it.`,
});

const otherMethod = (field: string, owner: string, method: string): Texts => ({
  ko: `${field} 옵션은 결제수단(method)이 '${owner}'일 때만 쓸 수 있는데, 이 결제의 결제수단은 '${method}'입니다. 이 옵션을 빼거나 method를 '${owner}'로 바꾸세요.`,
  en: `The option ${field} belongs to the method '${owner}', and the method of this payment is '${method}'. Remove the option, or set method: '${owner}'.`,
});

const rawToken = (field: string, token: string): Texts => ({
  ko: `${field}의 ${token} 값이 같은 요청의 다른 옵션과 모순됩니다. 함께 보내면 어느 쪽이 적용될지 알 수 없습니다. ${field}에서 이 값을 빼거나 그 옵션을 빼세요.`,
  en: `The token ${token} of ${field} contradicts an option of the same request, so it is not certain which of the two applies. Remove the token or the option.`,
});

const hiddenCompany = (field: string): Texts => ({
  ko: `${field}의 카드사는 cards 옵션으로 숨긴 카드사입니다. 무이자 개월을 보내면 이 카드사가 결제창에 다시 나타납니다. 무이자 설정을 빼거나 cards에서 이 카드사를 표시하세요.`,
  en: `The option cards hides the company of ${field}, and months without interest would show it again. Remove the months, or show the company in cards.`,
});

const onlyAndExcept: Texts = {
  ko: 'cards에는 only와 except 중 하나만 지정해야 합니다. 둘 다 있거나 둘 다 없으면 어떤 카드사를 표시할지 정할 수 없습니다.',
  en: 'Set exactly one of only and except in cards. With both, or with neither, it is not certain which companies to show.',
};

const both = (field: string, other: string): Texts => ({
  ko: `${field} 옵션과 ${other} 옵션은 함께 쓸 수 없습니다. 서로 다른 것을 요청하므로 어느 쪽을 뜻하는지 알 수 없습니다. 둘 중 하나를 빼세요.`,
  en: `The options ${field} and ${other} cannot be used together, because they ask for different things. Remove one of them.`,
});

/** Texts of the development warnings about legal requests that are usually a mistake. */
export const adviceTexts: Record<Advice, Texts> = {
  installmentsBelowMinimum: {
    ko: '할부는 5만 원 이상부터 가능합니다. 이 금액에서는 결제창에 일시불만 나옵니다.',
    en: 'Installments are available from 50,000 won. For this amount the window offers only a lump sum.',
  },
  interestFreeAgreement: {
    ko: '상점 부담 무이자 할부는 먼저 KG이니시스와 협의해 상점아이디(MID)에 설정해야 적용됩니다. 이자는 상점이 부담합니다.',
    en: 'Months without interest need an agreement with KG Inicis, which must set up your merchant id first. The merchant pays the interest.',
  },
  zeroRateCancel: {
    ko: '영세율 결제를 환불할 때도 taxFree: 0, vat: 0을 그대로 보내야 합니다. 그렇지 않으면 부가세가 붙은 금액으로 환불됩니다.',
    en: 'Refund a zero-rated payment with the same taxFree: 0 and vat: 0. Otherwise the refund includes tax.',
  },
  vatWithoutCashReceipt: {
    ko: 'vat와 cashReceipt: false를 함께 지정했습니다. 계좌이체와 가상계좌는 현금영수증을 발급해야만 매출전표에 부가세가 따로 표시됩니다.',
    en: 'This request sets both vat and cashReceipt: false. For a transfer or a virtual account, the sales slip shows the tax separately only with a cash receipt.',
  },
  dueDatePast: {
    ko: '입금 기한(dueDate)이 이미 지나서 구매자가 기한 안에 입금할 수 없습니다. 주문할 때마다 기한을 새로 계산하세요.',
    en: 'The due date (dueDate) is in the past, so the shopper cannot deposit in time. Calculate it for each order.',
  },
  dueDateMidnight: {
    ko: "입금 기한(dueDate)으로 자정인 Date를 지정했습니다. 가상계좌는 그 시각에 만료되므로, new Date('2026-12-24')라면 12월 24일 오전 9시(한국 시각)에 닫힙니다. 그날까지 입금을 받으려면 '2026-12-24'처럼 문자열로 지정하거나 시각을 함께 지정하세요.",
    en: "dueDate is a Date at midnight, and the virtual account expires at that moment: new Date('2026-12-24') is 09:00 of that day in Korea. To accept deposits on the whole day, give the day as text, '2026-12-24', or set a time.",
  },
  urlEnd: {
    ko: 'URL(redirectUrl, noticeUrl, confirmUrl)의 마지막 값이 null 또는 undefined입니다. URL을 만들 때 값이 없던 변수가 있는지 확인하세요.',
    en: 'A URL (redirectUrl, noticeUrl or confirmUrl) ends with null or undefined. Check that every variable had a value when you made the URL.',
  },
  buyerLength: {
    ko: '구매자 정보가 PG가 저장하는 길이를 넘습니다(전화번호와 이름 16자, 이메일 64자, 주소 128자, 우편번호 8자). 초과한 부분이 잘리거나 결제창이 거절할 수 있습니다.',
    en: 'A value of buyer is longer than the gateway stores: phone number and name 16 characters, e-mail 64, address 128, postcode 8. The gateway may truncate the value, or the window may refuse it.',
  },
  merchantUidCharacters: {
    ko: '주문번호(merchantUid)에 영문, 숫자, 기호가 아닌 문자가 있습니다. 모바일 결제창은 주문번호를 EUC-KR로 보내고 결과 URL에 담아 돌려주므로 글자가 깨질 수 있습니다. 영문, 숫자, 기호만 쓰세요.',
    en: 'merchantUid has characters that are not printable ASCII. A phone sends it as EUC-KR and receives it in a URL, so these characters can be damaged. Use only letters, digits and symbols.',
  },
  billingKeyAmount: {
    ko: '빌링키 창의 금액은 표시만 되고 청구되지 않습니다. 실제 청구는 서버에서 customerUid로 요청하세요.',
    en: 'The amount of a billing-key window is shown but not charged. Charge the card from your server, with customerUid.',
  },
  appSchemeInWebView: {
    ko: '앱의 웹뷰에서 결제하는데 appScheme이 없습니다. 카드사·은행 앱에서 인증한 뒤 이 화면으로 돌아오지 못할 수 있습니다. 이 웹뷰를 띄운 앱의 URL 스킴을 지정하세요. 직접 만든 앱이 아니라면 카카오톡 kakaotalk://, 네이버 naversearchapp://, 페이스북 fb://, 인스타그램 instagram://입니다.',
    en: 'This page runs in a web view of an app, and appScheme is not set: card and bank apps may not be able to return to this page. Set the URL scheme of the app that shows the web view. For apps that are not yours: kakaotalk://, naversearchapp://, fb://, instagram://.',
  },
  minimumAmount: {
    ko: `PG의 최소 결제 금액(카드 ${minimum.card}원, 계좌이체 ${minimum.trans}원, 휴대폰 ${minimum.phone}원, 에스크로 ${minimum.escrow}원)보다 적어 결제창이 거절합니다.`,
    en: `The amount is below the minimum of the gateway: card ${minimum.card}, transfer ${minimum.trans}, phone bill ${minimum.phone}, escrow ${minimum.escrow} won. The window will refuse it.`,
  },
};

/** Text of the development warning about misspelt keys in an order row. */
export const similarKeysTexts: Texts = {
  ko: 'order()가 반환한 주문에 옵션 이름과 비슷한 키가 있습니다. 이 키는 결제창으로 보내지 않았습니다. taxFree, vat처럼 정확한 이름을 쓰세요.',
  en: 'The order that order() returned has keys with names similar to options. These keys were not sent to the window. Use the exact names, such as taxFree or vat.',
};

/** Text of the development warning about misspelt options among the props of the button. */
export const similarPropsTexts: Texts = {
  ko: 'InicisCheckout에 옵션 이름과 비슷한 prop이 있습니다. 이 prop은 결제창으로 보내지 않고 버튼의 속성이 되었습니다. installments처럼 정확한 이름을 쓰세요.',
  en: 'InicisCheckout has props with names similar to options. These props became attributes of the button and were not sent to the window. Use the exact names, such as installments.',
};

const isRefusal = (code = ''): code is keyof typeof refusals => Object.hasOwn(refusals, code);
const isRule = (code: string | undefined): code is Rule => code !== undefined && code in rules;

/** Returns the meaning of an error: that of its code if the code replaces the text of the reason. */
function meaningOf({ reason, code }: PaymentError): Texts {
  if (reason === 'api' && isRefusal(code)) return refusals[code];
  // With these codes no payment differs from its order, as the text of `unverified` says.
  if (reason === 'unverified' && isOutcomeCode(code) && code !== 'review') return outcomes[code];
  return reasons[reason];
}

/**
 * Returns the lines of `explain`: the message, the reason, and the fix for a rule or a code. From
 * JavaScript, both can be anything.
 */
export function explanation(error: unknown, given: Locale): string {
  const locale = given === 'en' ? 'en' : 'ko';
  if (!isPaymentError(error)) return `${String(error)}\n${reasons.interrupted[locale]}`;
  const { reason, message, code } = error;
  const lines = [`PaymentError '${reason}': ${message}`, meaningOf(error)[locale]];
  if (reason === 'invalid' && isRule(code)) {
    const fix = code === 'conflict' ? conflictText(error) : undefined;
    lines.push((fix ?? fixes[code])[locale]);
  }
  if (reason === 'unavailable' && isUnavailableCode(code)) lines.push(remedies[code][locale]);
  const isReview = reason === 'unverified' && code === 'review';
  if (isReview || (isOutcomeCode(code) && /^(interrupted|unpaid)$/.test(reason)))
    lines.push(outcomes[code][locale]);
  return lines.join('\n');
}
