import type { PaymentError, PaymentErrorReason } from './error.js';
import type { Locale } from './locale.js';

/** Key of a text: a reason, or `policy`, because only the merchant can fix a policy of the page. */
type TextKey = PaymentErrorReason | 'policy';

const texts: Record<Locale, Record<TextKey, string>> = {
  ko: {
    invalid: '주문 정보에 문제가 있어 결제를 시작하지 못했습니다. 판매자에게 문의해 주세요.',
    unavailable:
      '결제창을 열지 못했습니다. 인터넷 연결을 확인하고, 광고 차단 기능이 켜져 있으면 끈 뒤 다시 시도해 주세요.',
    policy: '이 페이지의 보안 설정 때문에 결제창을 열 수 없습니다. 판매자에게 알려 주세요.',
    busy: '다른 결제가 진행 중입니다. 먼저 마치거나 닫아 주세요.',
    cancelled: '결제를 취소했습니다.',
    declined: '결제가 승인되지 않았습니다.',
    interrupted:
      '결제 결과를 아직 확인하지 못했습니다. 다시 결제하기 전에 주문 내역을 확인해 주세요.',
    unpaid: '결제된 내역이 없습니다. 다시 시도해 주세요.',
    unverified: '결제 내용이 주문과 다릅니다. 판매자에게 문의해 주세요.',
    api: '결제를 확인하는 중 문제가 생겼습니다. 주문 내역을 확인해 주세요.',
  },
  en: {
    invalid:
      'The payment could not start because of a problem with the order. Please contact the shop.',
    unavailable:
      'The payment window could not be opened. Please check your connection, turn off any ad blocker, and try again.',
    policy: 'The security settings of this page block the payment window. Please tell the shop.',
    busy: 'Another payment is in progress. Please finish or close it first.',
    cancelled: 'You cancelled the payment.',
    declined: 'The payment was not approved.',
    interrupted:
      'We could not confirm the payment yet. Please check your orders before you pay again.',
    unpaid: 'No payment was made. Please try again.',
    unverified: 'The payment does not match the order. Please contact the shop.',
    api: 'Something went wrong while confirming the payment. Please check your orders.',
  },
};

const progress = {
  ko: {
    preparing: '결제창을 준비하고 있습니다.',
    window: '결제창이 열렸습니다.',
    verifying: '결제를 확인하고 있습니다.',
    done: '결제가 완료되었습니다.',
    deposit: '가상계좌가 발급되었습니다. 입금해 주세요.',
  },
  en: {
    preparing: 'Preparing the payment window.',
    window: 'The payment window is open.',
    verifying: 'Confirming the payment.',
    done: 'The payment is complete.',
    deposit: 'A virtual account has been issued. Please make the deposit.',
  },
} as const;

/** Returns the status text for screen readers during a payment; an empty string before it begins. */
export function progressMessage(status: string, locale: Locale): string {
  const statusTexts: Record<string, string> = progress[locale];
  return statusTexts[status] ?? '';
}

/**
 * Returns a text for the shopper: the result of the payment, and the next step. For `declined` the
 * gateway's message follows in parentheses, usually in Korean.
 *
 * @example
 * toast(shopperMessage(error, 'ko'));
 */
export function shopperMessage({ reason, code, message }: PaymentError, locale: Locale): string {
  const key = reason === 'unavailable' && code === 'policy' ? code : reason;
  return reason === 'declined' ? `${texts[locale][key]} (${message})` : texts[locale][key];
}
