import type { OrderSummary } from '../../shared/api.js';

/** Statuses of orders. `open` does not say that nothing was paid: the outcome may be unknown. */
export const statusTexts = {
  open: ['결제 확인 전', 'Not confirmed'],
  awaiting: ['입금 대기', 'Awaiting deposit'],
  paid: ['결제 완료', 'Paid'],
  shipped: ['발송 완료', 'Sent'],
  refunded: ['환불 완료', 'Refunded'],
  review: ['확인 중', 'Under review'],
  closed: ['주문 종료', 'Closed'],
} as const satisfies Record<OrderSummary['status'], readonly [string, string]>;
