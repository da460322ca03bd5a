/** Texts of the operator's pages. */
export const operatorTexts = {
  operator: ['운영자', 'Operator'],
  logIn: ['운영자 로그인', 'Operator login'],
  logOut: ['로그아웃', 'Log out'],
  logInHint: ['비밀번호는 npm start가 출력합니다.', 'npm start prints the password.'],
  password: ['비밀번호', 'Password'],
  needed: ['입력해 주세요.', 'Required.'],
  orders: ['주문', 'Orders'],
  order: ['주문', 'Order'],
  noOrders: ['주문이 없습니다.', 'No orders.'],
  reconcile: ['지금 대사하기', 'Reconcile now'],
  reconciled: [
    ({ seen, paid, refunded, review }: Reconciled) =>
      `결제 ${seen}건을 확인했습니다. 새로 결제 ${paid}, 환불 ${refunded}, 검토 ${review}.`,
    ({ seen, paid, refunded, review }: Reconciled) =>
      `${seen} payments read. New: ${paid} paid, ${refunded} refunded, ${review} in review.`,
  ],
  payment: ['결제번호', 'Payment number'],
  buyer: ['구매자', 'Buyer'],
  address: ['주소', 'Address'],
  delivery: ['배송', 'Delivery'],
  escrow: ['에스크로', 'Escrow'],
  escrowUsed: ['이용', 'Used'],
  left: ['환불할 수 있는 금액', 'Can be refunded'],
  leftTaxFree: ['그중 면세 금액', 'of it tax-free'],
  leftVat: ['그중 부가세', 'of it VAT'],
  timeline: ['진행 내역', 'Timeline'],
  notes: ['운영자 기록', 'Notes'],
  refund: ['환불하기', 'Refund'],
  refunded: ['환불했습니다.', 'Refunded.'],
  amount: ['환불 금액 (원)', 'Amount (won)'],
  taxFree: ['면세 금액 (원)', 'Tax-free part (won)'],
  vat: ['부가세 (원)', 'VAT (won)'],
  atMost: [(most: string) => `${most} 이하로 입력해 주세요.`, (most: string) => `At most ${most}.`],
  reason: ['사유', 'Reason'],
  customerWish: ['고객 요청', 'Customer request'],
  zeroRatedHint: [
    '영세율 주문입니다. 결제할 때처럼 부가세 0원으로 환불해야 합니다.',
    'Zero-rated: refund it with a VAT of 0, as it was paid.',
  ],
  ship: ['발송하기', 'Send'],
  shipEscrow: ['발송하고 에스크로 배송 등록', 'Send and register the escrow delivery'],
  company: ['택배사', 'Delivery company'],
  invoice: ['송장번호', 'Tracking number'],
  invoiceProblem: ['숫자 6~20자리를 입력해 주세요.', '6 to 20 digits.'],
  reviews: ['검토 목록', 'Review list'],
  noReviews: ['검토할 결제가 없습니다.', 'Nothing to review.'],
  unknownOrder: ['주문을 찾을 수 없는 결제', 'Payment without an order'],
  unknownOrderAdvice: [
    '주문을 찾아 복구한 뒤 다시 확인하거나, 주문이 없으면 환불합니다.',
    'Restore the order and recheck. Refund it if the order does not exist.',
  ],
  mismatch: ['주문과 다른 결제', 'Payment that does not match its order'],
  mismatchAdvice: [
    '금액이나 조건이 주문과 다릅니다. 위조일 수 있으니 보내지 말고 환불합니다. 주문을 고쳤다면 다시 확인합니다.',
    'Amount or terms differ from the order, perhaps by forgery. Send nothing, and refund it. Recheck if you corrected the order.',
  ],
  secondPayment: ['이미 결제된 주문의 두 번째 결제', 'Second payment of an order'],
  secondPaymentAdvice: ['두 번째 결제를 환불합니다.', 'Refund the second payment.'],
  cancelled: ['설명할 수 없는 취소', 'Cancellation that cannot be explained'],
  cancelledAdvice: [
    '포트원 콘솔에서 취소 내역을 확인한 뒤 남은 금액을 환불합니다.',
    'Look at the cancellations in the PortOne console, then refund what is left.',
  ],
  held: ['받아 둔 금액', 'Money held'],
  since: ['발생', 'Since'],
  recheck: ['다시 확인', 'Recheck'],
  unchanged: ['아직 주문과 맞지 않습니다.', 'It still does not match.'],
  refundHeld: ['전액 환불', 'Refund all'],
  refundHeldQuestion: [
    (amount: string) => `${amount}을 모두 환불할까요?`,
    (amount: string) => `Refund all ${amount}?`,
  ],
  unfinished: ['미확인 결제', 'Unfinished'],
  unfinishedAbout: [
    '결제창을 열었지만 결과를 알 수 없는 주문입니다.',
    'A window was opened for these orders, and the end is not known.',
  ],
  noUnfinished: ['미확인 결제가 없습니다.', 'Nothing is unfinished.'],
  ask: ['PG에 확인', 'Ask the gateway'],
  asked: ['확인했습니다.', 'Asked.'],
} as const;

interface Reconciled {
  seen: number;
  paid: number;
  refunded: number;
  review: number;
}
