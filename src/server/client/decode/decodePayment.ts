import * as v from 'valibot';
import type { WirePayment } from '../../../core/wire.js';
import { parse } from '../../parse.js';
import { decodeCancellations } from './cancellations.js';
import { customDataOf } from './customData.js';
import {
  dateOrNull,
  optionalBoolean,
  optionalList,
  optionalNumber,
  optionalText,
  statedTime,
  unixTime,
} from './decoders.js';
import type { Payment, PaymentFacts } from './payment.js';
import { detailEntries, detailsOf } from './paymentDetails.js';

/** Wire fields that only a cancelled payment has. */
const cancelledEntries = {
  cancel_reason: optionalText,
  cancel_receipt_urls: optionalList(v.string()),
};

/**
 * Four fields are required. Every other field may be missing or have a value that the schema does
 * not describe, because a payment that cannot be decoded is never recorded.
 */
const wirePayment = v.object({
  ...detailEntries,
  ...cancelledEntries,
  imp_uid: v.pipe(v.string(), v.nonEmpty()),
  merchant_uid: v.string(),
  status: v.string(),
  pay_method: optionalText,
  amount: v.pipe(v.number(), v.finite()),
  cancel_amount: v.optional(v.unknown()),
  currency: optionalText,
  pg_provider: optionalText,
  pg_id: optionalText,
  sandbox: optionalBoolean,
  name: optionalText,
  card_code: optionalText,
  card_name: optionalText,
  card_number: optionalText,
  card_quota: optionalNumber,
  customer_uid: optionalText,
  customer_uid_usage: optionalText,
  fail_reason: optionalText,
  receipt_url: optionalText,
  emb_pg_provider: optionalText,
  escrow: optionalBoolean,
  custom_data: v.optional(v.unknown()),
  cancel_history: v.optional(v.unknown()),
  started_at: unixTime,
  paid_at: statedTime,
  failed_at: unixTime,
  cancelled_at: unixTime,
} satisfies Record<keyof WirePayment, v.GenericSchema>);

type Wire = v.InferOutput<typeof wirePayment>;

/**
 * Decodes a payment of the gateway.
 *
 * @throws {PaymentError} `api` if its payment number, order number, status or amount cannot be read
 */
export function decodePayment(response: unknown): Payment {
  const wire = parse(wirePayment, response, { reason: 'api', what: 'the payment' });
  const facts = factsOf(wire);
  const paidAt = dateOrNull(wire.paid_at);
  switch (wire.status) {
    case 'ready':
      return { ...facts, status: 'ready' };
    case 'paid':
      return { ...facts, status: 'paid', paidAt };
    case 'cancelled': {
      const { cancel_reason: cancelReason, cancel_receipt_urls: cancelReceiptUrls } = wire;
      const cancelledAt = dateOrNull(wire.cancelled_at);
      return {
        ...facts,
        status: 'cancelled',
        paidAt,
        cancelledAt,
        cancelReason,
        cancelReceiptUrls,
      };
    }
    case 'failed': {
      const failedAt = dateOrNull(wire.failed_at);
      return { ...facts, status: 'failed', failReason: wire.fail_reason, failedAt };
    }
    default:
      return { ...facts, status: 'unknown', gatewayStatus: wire.status, paidAt };
  }
}

function factsOf(wire: Wire): PaymentFacts {
  const refunds = decodeCancellations(wire);
  return {
    ...detailsOf(wire),
    impUid: wire.imp_uid,
    merchantUid: wire.merchant_uid,
    name: wire.name,
    amount: wire.amount,
    ...refunds,
    wasPaid: wasPaid(wire, refunds.cancelAmount),
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
  };
}

/**
 * Returns false only if the gateway says that no money was taken. A virtual account that was revoked
 * is `cancelled` too, with the time 0. A missing time says nothing.
 */
function wasPaid({ status, paid_at }: Wire, cancelAmount: number): boolean {
  if (status === 'paid') return true;
  if (status === 'ready' || status === 'failed') return false;
  return paid_at !== 0 || cancelAmount > 0;
}
