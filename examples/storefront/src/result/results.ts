import type { OrderStatus } from '../../server/orders/orders.js';
import type { Text } from '../language/language.js';
import type { ShopPayment } from '../payment/useShopPayment.js';

type Phase = ShopPayment['phase'];

interface Result {
  sign: string;
  title: Text;
  about: Text;
}

export type ResultKind =
  Exclude<OrderStatus, 'open' | 'shipped'> | 'checking' | 'unknown' | 'failed';

/** Ends of a payment, as the shopper reads them. */
export const results: Record<ResultKind, Result> = {
  paid: {
    sign: '✓',
    title: ['결제가 완료되었습니다', 'Thank you for your order'],
    about: [
      '주문하신 원두를 볶아 내일 보내 드립니다.',
      'We roast your coffee and send it tomorrow.',
    ],
  },
  awaiting: {
    sign: '₩',
    title: ['입금을 기다리고 있습니다', 'Waiting for your deposit'],
    about: [
      '아래 계좌로 입금하면 자동으로 확인됩니다. 이 화면을 닫아도 됩니다.',
      'We notice the deposit by ourselves. You can close this page.',
    ],
  },
  checking: {
    sign: '…',
    title: ['결제를 확인하고 있습니다', 'Confirming your payment'],
    about: ['잠시만 기다려 주세요.', 'One moment, please.'],
  },
  unknown: {
    sign: '?',
    title: ['결제 결과를 아직 모릅니다', 'The outcome is not known yet'],
    about: [
      '카드사와 은행에 계속 확인하고 있습니다. 결과가 나올 때까지 다시 결제하지 마세요. 이 화면을 닫아도 주문 내역에서 확인할 수 있습니다.',
      'We keep asking the gateway. Please do not pay again until we know. You can close this page and look at your orders later.',
    ],
  },
  failed: {
    sign: '!',
    title: ['결제되지 않았습니다', 'The payment did not go through'],
    about: ['결제된 금액은 없습니다.', 'Nothing was charged.'],
  },
  review: {
    sign: '!',
    title: ['결제를 확인하고 있습니다', 'We are checking your payment'],
    about: [
      '결제는 접수되었고 담당자가 확인하고 있습니다. 다시 결제하지 마세요.',
      'Your payment was received, and a person is checking it. Please do not pay again.',
    ],
  },
  refunded: {
    sign: '↩',
    title: ['환불되었습니다', 'The payment was refunded'],
    about: ['카드는 3~5일 뒤 취소가 반영됩니다.', 'Cards show the refund after 3 to 5 days.'],
  },
  closed: {
    sign: '–',
    title: ['종료된 주문입니다', 'This order is closed'],
    about: [
      '더는 결제할 수 없습니다. 새로 주문해 주세요.',
      'It can no longer be paid. Please order again.',
    ],
  },
};

/** Results of an order that is open, by the phase of the payment of this page. */
const ends: Partial<Record<Phase, ResultKind>> = {
  preparing: 'checking',
  window: 'checking',
  verifying: 'checking',
  // The order is read again after the payment has ended.
  done: 'checking',
  cancelled: 'failed',
  failed: 'failed',
};

/**
 * Returns the result to show. The server's order decides. While it is open, the payment of this page
 * says why; without one the outcome is unknown, because a window of another page may have been paid.
 */
export function resultOf(
  { status }: { status: OrderStatus },
  payment: Pick<ShopPayment, 'phase'> | null,
): ResultKind {
  if (status === 'shipped') return 'paid';
  if (status !== 'open') return status;
  return (payment && ends[payment.phase]) ?? 'unknown';
}

/** Returns what the shopper can do after a payment that failed for a reason. */
export const nextStepOf = (reason: string): Text => nextSteps[reason] ?? tellUs;

const nextSteps: Readonly<Record<string, Text>> = {
  declined: [
    '다른 카드나 결제수단으로 다시 시도하거나 카드사에 문의해 주세요.',
    'Try another card or method, or ask your card company.',
  ],
  cancelled: [
    '주문 내용은 그대로 있습니다. 언제든 다시 결제할 수 있습니다.',
    'You can pay again at any time.',
  ],
};
const tellUs: Text = [
  '문제가 계속되면 고객센터로 알려 주세요.',
  'If it happens again, please tell us.',
];
