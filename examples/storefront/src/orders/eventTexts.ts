import type { OrderDetail } from '../../server/orders/orders.js';
import type { Text } from '../language/language.js';

type OrderEvent = OrderDetail['timeline'][number];

/** Texts of the timeline, by the kind of an event. */
const texts: Record<OrderEvent['kind'], Text> = {
  ordered: ['주문했습니다', 'Ordered'],
  prepared: ['결제창을 열기 전 금액을 등록했습니다', 'Amount registered before the window'],
  confirmed: ['승인 직전 금액을 확인했습니다', 'Amount confirmed before the approval'],
  answered: ['결제창이 닫혀 결제를 확인했습니다', 'Window closed, payment verified'],
  awaiting: ['가상계좌를 발급했습니다', 'Virtual account issued'],
  paid: ['결제가 확인되었습니다', 'Payment confirmed'],
  webhook: ['PG에서 결과를 알려 왔습니다', 'Webhook of the gateway received'],
  declined: ['결제가 승인되지 않았습니다', 'Payment declined'],
  review: ['담당자 확인이 필요합니다', 'A person must look at the payment'],
  resolved: ['담당자가 확인해 결제를 처리했습니다', 'A person has accepted the payment'],
  refundRequested: ['환불을 요청했습니다', 'Refund requested'],
  refunded: ['환불되었습니다', 'Refunded'],
  shipped: ['발송했습니다', 'Sent'],
  escrow: ['에스크로 상태가 바뀌었습니다', 'The escrow has changed'],
  closed: ['주문이 종료되었습니다', 'Order closed'],
};

/** More exact texts, by the kind and the detail of an event. */
const exactTexts: Readonly<Record<string, Text>> = {
  'escrow.deliveryRegistered': ['에스크로 배송이 등록되었습니다', 'Escrow: delivery registered'],
  'escrow.purchaseConfirmed': ['구매를 확정했습니다', 'Escrow: purchase confirmed'],
  'escrow.purchaseConfirmedAutomatically': [
    '구매가 자동으로 확정되었습니다',
    'Escrow: purchase confirmed automatically',
  ],
  'escrow.purchaseConfirmedByForce': [
    '구매가 강제로 확정되었습니다',
    'Escrow: purchase confirmed by force',
  ],
  'escrow.purchaseRefused': ['구매를 거절했습니다', 'Escrow: purchase refused'],
  'escrow.cancelled': ['에스크로 거래가 취소되었습니다', 'Escrow: cancelled'],
  'escrow.refusalConfirmed': ['구매 거절을 확인했습니다', 'Escrow: refusal confirmed'],
  'refundRequested.refused': ['환불이 거절되었습니다', 'Refund declined'],
  'closed.cancelled': ['주문을 취소했습니다', 'Order cancelled'],
  'closed.expired': ['결제 기한이 지나 종료되었습니다', 'Closed: the time to pay has passed'],
  'closed.replaced': ['새 주문으로 바뀌어 종료되었습니다', 'Closed: replaced by a new order'],
};

export const textOf = ({ kind, detail }: Pick<OrderEvent, 'kind' | 'detail'>): Text =>
  exactTexts[`${kind}.${detail}`] ?? texts[kind];
