import type { Review } from '../../server/payments/reviews.js';
import type { Text } from '../language/language.js';

/** Kinds of review items, each with what to do. */
export const kindTexts: Record<Review['kind'], { title: Text; advice: Text }> = {
  unknownOrder: {
    title: ['주문을 찾을 수 없는 결제', 'Payment without an order'],
    advice: [
      '주문을 찾아 복구한 뒤 다시 확인하거나, 주문이 없으면 환불합니다.',
      'Restore the order and recheck. Refund it if the order does not exist.',
    ],
  },
  mismatch: {
    title: ['주문과 다른 결제', 'Payment that does not match its order'],
    advice: [
      '금액이나 조건이 주문과 다르거나, 주문이 이미 종료되었습니다. 위조일 수 있으니 보내지 말고 환불합니다. 주문을 고쳤다면 다시 확인합니다.',
      'Amount or terms differ from the order, perhaps by forgery, or the order was closed. Send nothing, and refund it. Recheck if you corrected the order.',
    ],
  },
  secondPayment: {
    title: ['이미 결제된 주문의 두 번째 결제', 'Second payment of an order'],
    advice: ['두 번째 결제를 환불합니다.', 'Refund the second payment.'],
  },
  cancelled: {
    title: ['설명할 수 없는 취소', 'Cancellation that cannot be explained'],
    advice: [
      '포트원 콘솔에서 취소 내역을 확인한 뒤 남은 금액을 환불합니다.',
      'Look at the cancellations in the PortOne console, then refund what is left.',
    ],
  },
};

/** Differences between a payment and its order, by the field that differs. */
export const differenceTexts: Readonly<Record<string, Text>> = {
  merchantUid: ['다른 주문의 결제입니다.', 'It is the payment of another order.'],
  amount: ['결제 금액이 주문 금액과 다릅니다.', 'The amount differs from the order.'],
  taxFree: ['면세 금액이 주문과 다릅니다.', 'The tax-free part differs from the order.'],
  vat: ['부가세가 주문과 다릅니다.', 'The VAT differs from the order.'],
  currency: ['원화 결제가 아닙니다.', 'The payment is not in won.'],
  method: [
    '주문과 다른 결제수단으로 결제되었습니다.',
    'The payment method differs from the order.',
  ],
  months: [
    '허용한 할부 개월보다 길게 결제되었습니다.',
    'The number of installment months is more than the order allows.',
  ],
  escrow: ['에스크로 이용 여부가 주문과 다릅니다.', 'The use of escrow differs from the order.'],
  channel: [
    '이 상점의 채널로 결제되지 않았습니다.',
    'It was not paid through a channel of this shop.',
  ],
  sandbox: ['테스트 채널의 결제입니다.', 'It was paid through a test channel.'],
  customerUidUsage: [
    '카드를 등록하면서 청구했거나 용도를 알 수 없는 결제입니다. 포트원 콘솔에서 승인 내역을 확인하세요.',
    'It is a charge that also registered the card, or its use is unknown. Look at its approval in the PortOne console.',
  ],
  cancelAmount: ['이미 취소된 금액이 있습니다.', 'A part was cancelled before.'],
  status: [
    '결제가 취소되었거나 상태를 알 수 없습니다.',
    'It was cancelled, or its status is unknown.',
  ],
  closed: ['주문이 종료된 뒤에 결제되었습니다.', 'The order was closed before the payment.'],
};
