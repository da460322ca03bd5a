/** Texts about the end of a payment. */
export const resultTexts = {
  paidNotice: ['결제가 완료되었습니다.', 'The payment is complete.'],
  accountNotice: ['가상계좌가 발급되었습니다.', 'A virtual account was issued.'],
  paid: ['결제가 완료되었습니다', 'Thank you for your order'],
  paidAbout: [
    '주문하신 원두를 볶아 내일 보내 드립니다.',
    'We roast your coffee and send it tomorrow.',
  ],
  awaiting: ['입금을 기다리고 있습니다', 'Waiting for your deposit'],
  awaitingAbout: [
    '아래 계좌로 입금하면 자동으로 확인됩니다. 이 화면을 닫아도 됩니다.',
    'We notice the deposit by ourselves. You can close this page.',
  ],
  checking: ['결제를 확인하고 있습니다', 'Confirming your payment'],
  checkingAbout: ['잠시만 기다려 주세요.', 'One moment, please.'],
  unknown: ['결제 결과를 아직 모릅니다', 'The outcome is not known yet'],
  unknownAbout: [
    '카드사와 은행에 계속 확인하고 있습니다. 결과가 나올 때까지 다시 결제하지 마세요. 이 화면을 닫아도 주문 내역에서 확인할 수 있습니다.',
    'We keep asking the gateway. Please do not pay again until we know. You can close this page and look at your orders later.',
  ],
  failed: ['결제되지 않았습니다', 'The payment did not go through'],
  failedAbout: ['결제된 금액은 없습니다.', 'Nothing was charged.'],
  review: ['결제를 확인하고 있습니다', 'We are checking your payment'],
  reviewAbout: [
    '결제는 접수되었고 담당자가 확인하고 있습니다. 다시 결제하지 마세요.',
    'Your payment was received, and a person is checking it. Please do not pay again.',
  ],
  refunded: ['환불되었습니다', 'The payment was refunded'],
  refundedAbout: ['카드는 3~5일 뒤 취소가 반영됩니다.', 'Cards show the refund after 3 to 5 days.'],
  closed: ['종료된 주문입니다', 'This order is closed'],
  closedAbout: [
    '더는 결제할 수 없습니다. 새로 주문해 주세요.',
    'It can no longer be paid. Please order again.',
  ],
  declinedNext: [
    '다른 카드나 결제수단으로 다시 시도하거나 카드사에 문의해 주세요.',
    'Try another card or method, or ask your card company.',
  ],
  cancelledNext: [
    '주문 내용은 그대로 있습니다. 언제든 다시 결제할 수 있습니다.',
    'You can pay again at any time.',
  ],
  failedNext: ['문제가 계속되면 고객센터로 알려 주세요.', 'If it happens again, please tell us.'],
  recheck: ['다시 확인하기', 'Check again'],
  stillUnknown: ['방금 확인했습니다.', 'Checked just now.'],
  payAgain: ['다시 주문하기', 'Order again'],
  receipt: ['영수증 보기', 'View receipt'],
  toOrder: ['주문 상세', 'Order details'],
  toShop: ['계속 둘러보기', 'Keep browsing'],
} as const;
