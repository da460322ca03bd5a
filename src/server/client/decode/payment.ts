import * as v from 'valibot';
import type { VirtualAccount } from '../../../core/receipt.js';
import type { WireCancellation, WirePayment } from '../../../core/wire.js';
import { at, atOrNever, seconds, text } from './decoders.js';
import { parse } from '../../parse.js';

/** Money that went back, once. */
export interface Cancellation {
  /** The gateway's number of it, which a webhook names too. Read from `cancellation_id`. */
  id: string;
  /** In won. Read from `amount`. */
  amount: number;
  /** Read from `cancelled_at`. */
  cancelledAt: Date;
  /** Read from `reason`. */
  reason: string;
  /** The gateway's receipt page of it. Read from `receipt_url`. */
  receiptUrl: string | null;
}

/** What every payment has, whatever became of it. Amounts are won where the currency is `KRW`. */
export interface PaymentFacts {
  /** The gateway's number of the payment. Read from `imp_uid`. */
  impUid: string;
  /** Your order number. Read from `merchant_uid`. */
  merchantUid: string;
  /** What the shopper read as the product. Read from `name`. */
  name: string | null;
  /** What was asked for. Read from `amount`. */
  amount: number;
  /** What was given back of it so far. Read from `cancel_amount`. */
  cancelAmount: number;
  /** Each time that money went back, oldest first. Read from `cancel_history`. */
  cancellations: readonly Cancellation[];
  /** Read from `currency`. */
  currency: string;
  /** How the shopper paid, as in `payMethods`. Read from `pay_method`. */
  method: string | null;
  /** The easy pay chosen inside a card window (`kakaopay`). Read from `emb_pg_provider`. */
  easyPay: string | null;
  /** Whether the money is held until the shopper confirms the delivery. Read from `escrow`. */
  escrow: boolean;
  /** Who took the payment: `html5_inicis`. Read from `pg_provider`. */
  pgProvider: string | null;
  /** Under which of your merchant ids. Read from `pg_id`. */
  pgId: string | null;
  /** Whether it came through a test channel: no money moved. Read from `sandbox`. */
  sandbox: boolean;
  /** The card company, as in `cardIssuers`. Read from `card_code`. */
  cardCode: string | null;
  /** Read from `card_name`. */
  cardName: string | null;
  /** The card's number, masked by the gateway. Read from `card_number`. */
  cardNumber: string | null;
  /** Months to pay in; 0 is a lump sum. Read from `card_quota`. */
  cardQuota: number | null;
  /** Your name for the shopper's card, where one was used or made. Read from `customer_uid`. */
  customerUid: string | null;
  /** `issue`: a card was registered and **nothing was charged**. Read from `customer_uid_usage`. */
  customerUidUsage: 'issue' | 'payment' | 'payment.scheduled' | null;
  /** The gateway's receipt page for the shopper. Read from `receipt_url`. */
  receiptUrl: string | null;
  /** Your `customData`, as you gave it: the browser could change it. Read from `custom_data`. */
  customData: unknown;
  /** When the window was opened. Read from `started_at`. */
  startedAt: Date | null;
}

/** Nothing is paid: the window is open, or a virtual account waits for the money. */
export interface ReadyPayment extends PaymentFacts {
  status: 'ready';
  /** Where to send the money; `null` unless a virtual account was issued. Read from `vbank_*`. */
  account: VirtualAccount | null;
}

/** The money was taken. Whether it is the right money is for `verifyPayment` to say. */
export interface PaidPayment extends PaymentFacts {
  status: 'paid';
  /** Read from `paid_at`. */
  paidAt: Date;
}

/** Money was given back: all of it where `cancelAmount` is `amount`, else a part. */
export interface CancelledPayment extends PaymentFacts {
  status: 'cancelled';
  /** Read from `paid_at`. */
  paidAt: Date | null;
  /** The latest cancellation. Read from `cancelled_at`. */
  cancelledAt: Date;
}

/** Nothing was paid: the gateway refused, or the shopper closed the window. */
export interface FailedPayment extends PaymentFacts {
  status: 'failed';
  /** In the gateway's own words. Read from `fail_reason`. */
  failReason: string | null;
  /** Read from `failed_at`. */
  failedAt: Date;
}

/**
 * A payment as the gateway has it. `status` says which kind.
 *
 * @example
 * if (payment.status === 'ready') show(payment.account);
 */
export type Payment = ReadyPayment | PaidPayment | CancelledPayment | FailedPayment;

const wireCancellation: v.GenericSchema<unknown, WireCancellation> = v.object({
  cancellation_id: v.string(),
  amount: v.number(),
  cancelled_at: seconds,
  reason: v.nullish(v.string(), ''),
  receipt_url: text,
});

const wirePayment: v.GenericSchema<unknown, WirePayment> = v.object({
  imp_uid: v.string(),
  merchant_uid: v.string(),
  status: v.picklist(['ready', 'paid', 'cancelled', 'failed']),
  pay_method: text,
  amount: v.number(),
  cancel_amount: v.number(),
  currency: v.string(),
  pg_provider: text,
  pg_id: text,
  sandbox: v.boolean(),
  name: text,
  card_code: text,
  card_name: text,
  card_number: text,
  card_quota: v.nullish(v.number(), null),
  vbank_code: text,
  vbank_name: text,
  vbank_num: text,
  vbank_holder: text,
  vbank_date: seconds,
  customer_uid: text,
  customer_uid_usage: v.nullish(v.picklist(['issue', 'payment', 'payment.scheduled']), null),
  fail_reason: text,
  receipt_url: text,
  emb_pg_provider: text,
  escrow: v.nullish(v.boolean(), null),
  custom_data: text,
  cancel_history: v.nullish(v.array(wireCancellation), () => []),
  started_at: seconds,
  paid_at: seconds,
  failed_at: seconds,
  cancelled_at: seconds,
});

/** The gateway's payment in our words. @throws {PaymentError} `api` where it is none. */
export function decodePayment(response: unknown): Payment {
  const wire = parse(wirePayment, response, { reason: 'api', what: 'the payment' });
  const facts = factsOf(wire);
  switch (wire.status) {
    case 'ready':
      return { ...facts, status: 'ready', account: accountOf(wire) };
    case 'paid':
      return { ...facts, status: 'paid', paidAt: at(wire.paid_at) };
    case 'cancelled': {
      const paidAt = atOrNever(wire.paid_at);
      return { ...facts, status: 'cancelled', paidAt, cancelledAt: at(wire.cancelled_at) };
    }
    case 'failed': {
      const failReason = wire.fail_reason;
      return { ...facts, status: 'failed', failReason, failedAt: at(wire.failed_at) };
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
  cardQuota: wire.card_quota,
  customerUid: wire.customer_uid,
  customerUidUsage: wire.customer_uid_usage,
  receiptUrl: wire.receipt_url,
  customData: givenAs(wire.custom_data),
  startedAt: atOrNever(wire.started_at),
});

const cancellationOf = (wire: WireCancellation): Cancellation => ({
  id: wire.cancellation_id,
  amount: wire.amount,
  cancelledAt: at(wire.cancelled_at),
  reason: wire.reason,
  receiptUrl: wire.receipt_url ?? null,
});

/** What a window was given is kept as JSON; what REST was given may be any text. */
function givenAs(kept: string | null): unknown {
  try {
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return kept;
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
        dueDate: at(wire.vbank_date).toISOString(),
      }
    : null;
