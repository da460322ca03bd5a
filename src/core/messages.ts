import { noReason, type PaymentError, type PaymentErrorReason } from './error.js';
import type { Locale } from './locale.js';
import { isScriptCode, type UnavailableCode } from './unavailable.js';

/**
 * Codes with a text for the shopper, by reason, each with the key of its text. Other codes have the text
 * of their reason. `noWindow` is only for codes that occur before a window: a shopper who has paid must
 * never read it.
 */
const codesWithText = {
  unavailable: {
    script: 'noWindow',
    channels: 'noWindow',
    frame: 'noWindow',
    policy: 'policy',
    order: 'order',
  },
  unverified: { review: 'review', closed: 'closed', paid: 'paid', refunded: 'refunded' },
  unpaid: { expired: 'expired' },
} as const satisfies Partial<Record<PaymentErrorReason, Record<string, string>>> & {
  unavailable: Record<UnavailableCode, string>;
};

type CodesWithText = typeof codesWithText;

/** Key of a text: a reason, or the text of a code. */
type TextKey =
  | PaymentErrorReason
  | { [R in keyof CodesWithText]: CodesWithText[R][keyof CodesWithText[R]] }[keyof CodesWithText];

const texts: Record<Locale, Record<TextKey, string>> = {
  ko: {
    invalid: '주문 정보에 문제가 있습니다. 판매자에게 문의해 주세요.',
    unavailable:
      '결제 서비스에 연결하지 못했습니다. 인터넷 연결을 확인하고, 다시 결제하기 전에 주문 내역을 확인해 주세요.',
    noWindow:
      '결제창을 열지 못했습니다. 인터넷 연결을 확인하고, 광고 차단 기능이 켜져 있으면 끈 뒤 다시 시도해 주세요.',
    policy: '이 페이지의 보안 설정 때문에 결제창을 열 수 없습니다. 판매자에게 알려 주세요.',
    order: '주문을 만들지 못해 결제를 시작하지 않았습니다. 잠시 후 다시 시도해 주세요.',
    busy: '다른 결제가 진행 중입니다. 먼저 마치거나 닫아 주세요.',
    cancelled: '결제를 취소했습니다.',
    declined: '결제가 승인되지 않았습니다.',
    interrupted:
      '결제 결과를 아직 확인하지 못했습니다. 다시 결제하기 전에 주문 내역을 확인해 주세요.',
    paidBefore: '먼저 시도한 결제가 이미 완료되었습니다. 주문 내역을 확인해 주세요.',
    unpaid: '결제된 내역이 없습니다. 다시 시도해 주세요.',
    expired: '입금 기한이 지났습니다. 다시 주문해 주세요.',
    unverified: '결제 내용이 주문과 다릅니다. 판매자에게 문의해 주세요.',
    review: '결제는 접수되었고 확인이 필요합니다. 다시 결제하지 마세요.',
    closed: '더는 결제할 수 없는 주문입니다. 새로 주문해 주세요.',
    paid: '이미 결제된 주문입니다. 주문 내역을 확인해 주세요.',
    refunded: '결제한 금액이 환불되었습니다. 주문 내역을 확인해 주세요.',
    api: '결제를 확인하는 중 문제가 생겼습니다. 주문 내역을 확인해 주세요.',
  },
  en: {
    invalid: 'There is a problem with the order. Please contact the shop.',
    unavailable:
      'We could not reach the payment service. Please check your connection, and check your orders before you pay again.',
    noWindow:
      'The payment window could not be opened. Please check your connection, turn off any ad blocker, and try again.',
    policy: 'The security settings of this page block the payment window. Please tell the shop.',
    order: 'The order could not be created, so no payment was started. Please try again shortly.',
    busy: 'Another payment is in progress. Please finish or close it first.',
    cancelled: 'You cancelled the payment.',
    declined: 'The payment was not approved.',
    interrupted:
      'We could not confirm the payment yet. Please check your orders before you pay again.',
    paidBefore: 'An earlier payment is already complete. Please check your orders.',
    unpaid: 'No payment was made. Please try again.',
    expired: 'The time for the deposit has passed. Please order again.',
    unverified: 'The payment does not match the order. Please contact the shop.',
    review: 'Your payment was received, and the shop is checking it. Please do not pay again.',
    closed: 'This order can no longer be paid. Please order again.',
    paid: 'This order is already paid. Please check your orders.',
    refunded: 'Your payment was refunded. Please check your orders.',
    api: 'Something went wrong while confirming the payment. Please check your orders.',
  },
};

/**
 * Returns a text for the shopper: the result of the payment, and the next step. For `declined` the
 * gateway's message follows in parentheses, usually in Korean, if it can be read. An error that your shop
 * threw with `shopperMessage` has that text. A value that is not a `PaymentError` has the text of an
 * unknown outcome.
 *
 * @example
 * toast(shopperMessage(error, 'ko'));
 */
export function shopperMessage(error: PaymentError, locale: Locale): string {
  // From JavaScript, both can be anything.
  const known: Partial<Record<string, Partial<Record<string, string>>>> = texts;
  const { reason, code, message, shopperMessage: own }: Partial<PaymentError> = Object(error);
  if (typeof own === 'string' && own) return own;
  const inLanguage = known[locale] ?? known['ko'] ?? {};
  const text = inLanguage[textKey(reason, code)] ?? inLanguage['interrupted'] ?? '';
  return reason === 'declined' && isReadable(message) ? `${text} (${message})` : text;
}

function textKey(reason = '', code = ''): string {
  const codes: Partial<Record<string, Partial<Record<string, TextKey>>>> = codesWithText;
  if (reason === 'unavailable' && isScriptCode(code)) return 'noWindow';
  return codes[reason]?.[code] ?? reason;
}

/**
 * Returns false for a message that says nothing to a shopper: without words of the gateway, or with
 * words that were damaged on the way (`%C7%D1`, `\uFFFD`, `null`, EUC-KR that was read as Latin-1).
 */
const isReadable = (message = ''): boolean =>
  message !== noReason &&
  /\p{L}/u.test(message) &&
  !/^(null|undefined)$|%[\dA-F]{2}|[\uFFFD\p{Cc}]|[\xA1-\xFF]{2}/iu.test(message);
