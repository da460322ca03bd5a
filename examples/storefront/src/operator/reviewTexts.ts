import type { Review } from '../../server/reviews.js';
import type { Text } from '../language/language.js';

/** Kinds of review items, each with what to do. */
export const reviewTexts: Record<Review['kind'], { title: Text; advice: Text }> = {
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
