import type { WireCancellation } from '../../../core/wire.js';
import { koreanTime } from '../rules/koreanTime.js';
import type { PaymentRecord } from './paymentRecord.js';

const receipts = 'https://iniweb.inicis.com/DefaultWebApp/mall/cr/cm/mCmReceipt_head.jsp';

const receiptUrl = (pg_tid: string) => `${receipts}?noTid=${pg_tid}&noMethod=1`;

/** Returns the payment after an approval. `kind` is the prefix of the gateway's transaction id. */
export function markPaid(payment: PaymentRecord, kind: string, now: number): PaymentRecord {
  const pg_tid = transactionId(payment, kind, now);
  return {
    ...payment,
    status: 'paid',
    paid_at: now,
    pg_tid,
    apply_num: payment.imp_uid.slice(-8),
    receipt_url: receiptUrl(pg_tid),
  };
}

/** Returns the payment after a decline or a cancelled window. */
export const markFailed = (payment: PaymentRecord, reason: string, now: number): PaymentRecord => ({
  ...payment,
  status: 'failed',
  fail_reason: reason,
  failed_at: now,
});

/** Returns the payment by virtual account after the deposit. */
export function markDeposited(payment: PaymentRecord, now: number): PaymentRecord {
  const { amount, buyer_name, pg_tid: opened } = payment;
  const pg_tid = opened ?? transactionId(payment, 'StdpayVBNK', now);
  return {
    ...payment,
    status: 'paid',
    paid_at: now,
    receipt_url: receiptUrl(pg_tid),
    deposit_history: [{ pg_tid, amount, depositor_name: buyer_name ?? '', deposited_at: now }],
  };
}

/** Returns the payment after a partial or full refund. The status is `cancelled` in both cases. */
export function markCancelled(
  payment: PaymentRecord,
  { amount, reason }: { amount: number; reason: string },
  now: number,
): PaymentRecord {
  const { imp_uid, cancel_history, cancel_amount, pg_tid } = payment;
  const receipt_url = receiptUrl(pg_tid ?? '');
  const one: WireCancellation & { pg_tid: string } = {
    pg_tid: pg_tid ?? '',
    amount,
    cancelled_at: now,
    reason,
    cancellation_id: `${imp_uid.replace('imp', 'cancel')}_${cancel_history.length + 1}`,
    receipt_url,
  };
  return {
    ...payment,
    status: 'cancelled',
    cancel_amount: cancel_amount + amount,
    cancelled_at: now,
    cancel_reason: reason,
    cancel_history: [...cancel_history, one],
    cancel_receipt_urls: [...payment.cancel_receipt_urls, receipt_url],
  };
}

/**
 * Returns the gateway's transaction id. It contains the kind, the merchant, the time and the
 * payment number.
 */
export function transactionId({ pg_id, imp_uid }: PaymentRecord, kind: string, now: number) {
  return `${kind}${pg_id}${koreanTime(now).replace(/\D/g, '')}${imp_uid.slice(-6)}`;
}
