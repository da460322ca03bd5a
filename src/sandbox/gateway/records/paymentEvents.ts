import type { EventLog } from './eventLog.js';
import type { PaymentRecord } from './paymentRecord.js';
import type { RecordStore } from './recordStore.js';

/** Returns the part of a payment that an event reports. An open window has no such part yet. */
const stateOf = ({ status, cancel_amount, vbank_num }: PaymentRecord) =>
  status === 'ready' && !vbank_num ? '' : `${status} ${cancel_amount}`;

/** Adds an event for each new state of a payment: approval, deposit, decline, refund. */
export function logPayments(records: RecordStore, events: EventLog): void {
  const states = new Map<string, string>();
  records.onChange((kind, key) => {
    const payment = kind === 'payments' ? records.payment(key) : undefined;
    if (!payment) return;
    const state = stateOf(payment);
    if (state === (states.get(key) ?? '')) return;
    states.set(key, state);
    const { imp_uid, merchant_uid, status, amount, cancel_amount, fail_reason } = payment;
    const about = [imp_uid, merchant_uid, ...(payment.customer_uid ? [payment.customer_uid] : [])];
    events.add(about, {
      kind: 'payment',
      imp_uid,
      merchant_uid,
      status,
      amount,
      cancel_amount,
      fail_reason,
    });
  });
}
