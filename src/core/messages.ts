import type { PaymentError, PaymentErrorReason } from './error.js';
import type { Locale } from './locale.js';
import type { OutcomeCode } from './outcomeCodes.js';
import type { UnavailableCode } from './unavailable.js';

/** Codes with a text for the shopper, by reason. Other codes have the text of their reason. */
const codesWithText = {
  unavailable: ['policy', 'order'],
  unverified: ['review', 'closed', 'paid'],
  unpaid: ['expired'],
} as const satisfies Partial<
  Record<PaymentErrorReason, readonly (OutcomeCode | UnavailableCode)[]>
>;

type CodesWithText = typeof codesWithText;

/** Key of a text: a reason, or a code. */
type TextKey = PaymentErrorReason | CodesWithText[keyof CodesWithText][number];

const texts: Record<Locale, Record<TextKey, string>> = {
  ko: {
    invalid: '주문 정보에 문제가 있어 결제를 시작하지 못했습니다. 판매자에게 문의해 주세요.',
    unavailable:
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
    review: '결제가 접수되어 판매자가 확인하고 있습니다. 다시 결제하지 마세요.',
    closed: '더는 결제할 수 없는 주문입니다. 새로 주문해 주세요.',
    paid: '이미 결제된 주문입니다. 주문 내역을 확인해 주세요.',
    api: '결제를 확인하는 중 문제가 생겼습니다. 주문 내역을 확인해 주세요.',
  },
  en: {
    invalid:
      'The payment could not start because of a problem with the order. Please contact the shop.',
    unavailable:
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
    api: 'Something went wrong while confirming the payment. Please check your orders.',
  },
};

/**
 * Returns a text for the shopper: the result of the payment, and the next step. For `declined` the
 * gateway's message follows in parentheses, usually in Korean.
 *
 * @example
 * toast(shopperMessage(error, 'ko'));
 */
export function shopperMessage(error: PaymentError, locale: Locale): string {
  const text = texts[locale][textKey(error)];
  return error.reason === 'declined' ? `${text} (${error.message})` : text;
}

function textKey({ reason, code }: PaymentError): TextKey {
  const codes: Partial<Record<PaymentErrorReason, readonly TextKey[]>> = codesWithText;
  return codes[reason]?.find((key) => key === code) ?? reason;
}
