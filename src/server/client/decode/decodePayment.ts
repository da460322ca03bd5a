import * as v from 'valibot';
import type { VirtualAccount } from '../../../core/receipt.js';
import type { WireCancellation, WirePayment } from '../../../core/wire.js';
import { parse } from '../../parse.js';
import { dateOf, dateOrNull, optionalText, unixTime } from './decoders.js';
import type { Cancellation, Payment, PaymentFacts } from './payment.js';

const wireCancellation: v.GenericSchema<unknown, WireCancellation> = v.object({
  cancellation_id: v.string(),
  amount: v.number(),
  cancelled_at: unixTime,
  reason: v.nullish(v.string(), ''),
  receipt_url: optionalText,
});

const wirePayment: v.GenericSchema<unknown, WirePayment> = v.object({
  imp_uid: v.string(),
  merchant_uid: v.string(),
  status: v.picklist(['ready', 'paid', 'cancelled', 'failed']),
  pay_method: optionalText,
  amount: v.number(),
  cancel_amount: v.number(),
  currency: v.string(),
  pg_provider: optionalText,
  pg_id: optionalText,
  sandbox: v.boolean(),
  name: optionalText,
  card_code: optionalText,
  card_name: optionalText,
  card_number: optionalText,
  card_quota: v.nullish(v.number(), null),
  vbank_code: optionalText,
  vbank_name: optionalText,
  vbank_num: optionalText,
  vbank_holder: optionalText,
  vbank_date: unixTime,
  customer_uid: optionalText,
  customer_uid_usage: v.nullish(v.picklist(['issue', 'payment', 'payment.scheduled']), null),
  fail_reason: optionalText,
  receipt_url: optionalText,
  emb_pg_provider: optionalText,
  escrow: v.nullish(v.boolean(), null),
  custom_data: optionalText,
  cancel_history: v.nullish(v.array(wireCancellation), () => []),
  started_at: unixTime,
  paid_at: unixTime,
  failed_at: unixTime,
  cancelled_at: unixTime,
});

/** Decodes a payment of the gateway. @throws {PaymentError} `api` if it cannot be decoded */
export function decodePayment(response: unknown): Payment {
  const wire = parse(wirePayment, response, { reason: 'api', what: 'the payment' });
  const facts = factsOf(wire);
  switch (wire.status) {
    case 'ready':
      return { ...facts, status: 'ready', account: accountOf(wire) };
    case 'paid':
      return { ...facts, status: 'paid', paidAt: dateOf(wire.paid_at) };
    case 'cancelled': {
      const paidAt = dateOrNull(wire.paid_at);
      return { ...facts, status: 'cancelled', paidAt, cancelledAt: dateOf(wire.cancelled_at) };
    }
    case 'failed': {
      const failReason = wire.fail_reason;
      return { ...facts, status: 'failed', failReason, failedAt: dateOf(wire.failed_at) };
    }
  }
}

const factsOf = (wire: WirePayment): PaymentFacts => ({
  impUid: wire.imp_uid,
  merchantUid: wire.merchant_uid,
  name: wire.name,
  amount: wire.amount,
  cancelAmount: wire.cancel_amount,
  cancellations: wire.cancel_history.map(cancellationOf),
  currency: wire.currency,
  method: wire.pay_method,
  easyPay: wire.emb_pg_provider,
  escrow: wire.escrow ?? false,
  pgProvider: wire.pg_provider,
  pgId: wire.pg_id,
  sandbox: wire.sandbox,
  cardCode: wire.card_code,
  cardName: wire.card_name,
  cardNumber: wire.card_number,
  months: wire.card_quota,
  customerUid: wire.customer_uid,
  customerUidUsage: wire.customer_uid_usage,
  receiptUrl: wire.receipt_url,
  customData: customDataOf(wire.custom_data),
  startedAt: dateOrNull(wire.started_at),
});

const cancellationOf = (wire: WireCancellation): Cancellation => ({
  id: wire.cancellation_id,
  amount: wire.amount,
  cancelledAt: dateOf(wire.cancelled_at),
  reason: wire.reason,
  receiptUrl: wire.receipt_url ?? null,
});

/** Decodes custom data. The payment window stores it as JSON; a REST call may store any text. */
function customDataOf(stored: string | null): unknown {
  try {
    return stored === null ? null : JSON.parse(stored);
  } catch {
    return stored;
  }
}

const accountOf = (wire: WirePayment): VirtualAccount | null =>
  wire.vbank_num
    ? {
        bankCode: wire.vbank_code ?? '',
        bankName: wire.vbank_name ?? '',
        number: wire.vbank_num,
        holder: wire.vbank_holder ?? '',
        amount: wire.amount,
        dueDate: dateOf(wire.vbank_date).toISOString(),
      }
    : null;
