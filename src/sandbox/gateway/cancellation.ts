import type { GatewayError } from './records/gatewayError.js';
import type { OrderExtras } from './records/orderFields.js';
import { markCancelled } from './records/paymentChanges.js';
import type { PaymentRecord } from './records/paymentRecord.js';
import { koreanTime } from './rules/koreanTime.js';

/** A refund request: the body of `POST /payments/cancel`, or a refund in the PortOne console. */
export interface CancelRequest {
  /** Amount in won. If it is missing or 0, everything that is left is refunded. */
  amount?: number | undefined;
  /** Amount in won that can still be refunded, as the caller expects it. */
  checksum?: number | undefined;
  reason?: string | undefined;
  tax_free?: number | undefined;
  vat_amount?: number | undefined;
  refund_holder?: string | undefined;
  refund_bank?: string | undefined;
  refund_account?: string | undefined;
}

const nothingToCancel: GatewayError = { error: '취소할 결제건이 존재하지 않습니다.', code: 1 };
const cancellationFailed = (reason: string): GatewayError => ({
  error: `결제취소에 실패하였습니다.(${reason})`,
});

/** Returns the payment after the refund, or the error if the refund is refused. */
export function cancelPayment(
  payment: PaymentRecord | undefined,
  request: CancelRequest,
  { extras, now, isBlocked }: { extras: OrderExtras; now: number; isBlocked: boolean },
): PaymentRecord | GatewayError {
  if (!payment) return nothingToCancel;
  const error = cancellationError(payment, request, extras, now);
  if (error) return error;
  if (isBlocked)
    return cancellationFailed(
      '에스크로 거래는 배송등록 후 구매자가 구매거절을 해야 취소할 수 있습니다',
    );
  const left = payment.amount - payment.cancel_amount;
  // A missing amount and 0 both mean a full refund, as at the real gateway. Because that is risky,
  // the client of this package requires `amount` or `full`.
  return markCancelled(
    payment,
    { amount: request.amount || left, reason: request.reason ?? '' },
    now,
  );
}

function cancellationError(
  { status, pay_method, amount, cancel_amount, customer_uid_usage, paid_at }: PaymentRecord,
  request: CancelRequest,
  { tax_free = 0, refundedTaxFree = 0, vat_amount }: OrderExtras,
  now: number,
): GatewayError | null {
  const left = amount - cancel_amount;
  if (status === 'ready' && pay_method === 'vbank')
    return { error: '요청하신 건에 대해 입금된 내역이 없습니다' };
  if (status === 'ready' || status === 'failed' || customer_uid_usage === 'issue')
    return nothingToCancel;
  if (left === 0) return { error: '이미 전액취소된 주문입니다.' };
  if (request.checksum !== undefined && request.checksum !== left)
    return cancellationFailed(`checksum ${request.checksum}, cancelable amount ${left}`);
  if ((request.amount ?? 0) > left)
    return cancellationFailed('requested cancel amount is bigger than cancelable amount');
  if (pay_method === 'phone' && month(paid_at) !== month(now))
    return cancellationFailed('휴대폰 결제는 결제한 달에만 취소할 수 있습니다');
  if (pay_method === 'vbank' && !hasRefundAccount(request))
    return cancellationFailed(
      '환불계좌 정보(refund_holder, refund_bank, refund_account)가 누락되었습니다',
    );
  const taxFree = request.tax_free ?? 0;
  const requested = request.amount || left;
  const freeLeft = tax_free - refundedTaxFree;
  if (taxFree > Math.min(freeLeft, requested))
    return cancellationFailed('면세금액(tax_free)이 취소 가능한 면세금액보다 큽니다');
  // KG Inicis uses the tax amounts of the request unchanged: a missing `tax_free` is 0, so the whole
  // refund is taxed.
  if (requested - taxFree > left - freeLeft)
    return cancellationFailed('면세금액(tax_free)을 뺀 금액이 취소 가능한 과세금액보다 큽니다');
  if (vat_amount !== undefined && request.vat_amount === undefined)
    return cancellationFailed('부가세(vat_amount)가 누락되었습니다');
  return null;
}

const month = (seconds: number) => koreanTime(seconds).slice(0, 7);

const hasRefundAccount = ({ refund_holder, refund_bank, refund_account }: CancelRequest) =>
  Boolean(refund_holder && refund_bank && refund_account);
