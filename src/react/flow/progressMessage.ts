import type { Locale } from '../../core/locale.js';

const progress = {
  ko: {
    preparing: '결제창을 준비하고 있습니다.',
    window: '결제창이 열렸습니다.',
    verifying: '결제를 확인하고 있습니다.',
    slow: '확인이 늦어지고 있습니다. 이 화면을 닫지 마세요.',
    unknown: '결제 결과를 확인하는 중입니다. 다시 결제하기 전에 주문 내역을 확인해 주세요.',
    done: '결제가 완료되었습니다.',
    deposit: '가상계좌가 발급되었습니다. 입금해 주세요.',
  },
  en: {
    preparing: 'Preparing the payment window.',
    window: 'The payment window is open.',
    verifying: 'Confirming the payment.',
    slow: 'This takes longer than usual. Please keep this page open.',
    unknown: 'The payment is not confirmed yet. Please check your orders before you pay again.',
    done: 'The payment is complete.',
    deposit: 'A virtual account has been issued. Please make the deposit.',
  },
} as const;

/** Returns the status text for screen readers during a payment; an empty string before it begins. */
export function progressMessage(status: string, locale: Locale): string {
  const statusTexts: Record<string, string> = progress[locale];
  return statusTexts[status] ?? '';
}
