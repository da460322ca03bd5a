import * as v from 'valibot';
import type { WireSchedule } from '../../../core/wire.js';
import { encodeOrder, type ChargeOrder } from '../encode/chargeOrder.js';
import { at, atOrNever, seconds, text } from './decoders.js';
import { parse } from '../../parse.js';
import { unixOf } from '../encode/span.js';

/** An order that the gateway charges by itself, later. */
export interface ScheduledOrder extends ChargeOrder {
  /** When. The gateway acts in whole seconds, at that time or soon after. Wire: `schedule_at`. */
  scheduleAt: Date;
}

/** A charge that waits for its time, or what became of it. */
export interface Schedule {
  /** `scheduled`: it waits; `executed`: it was tried; `revoked`. Read from `schedule_status`. */
  status: 'scheduled' | 'executed' | 'revoked';
  /** What the try came to; `null` before. Read from `payment_status`. */
  paymentStatus: 'paid' | 'failed' | 'cancelled' | null;
  /** Which card. Read from `customer_uid`. */
  customerUid: string | null;
  /** Your order number. Read from `merchant_uid`. */
  merchantUid: string;
  /** The gateway's number of the payment, once there is one. Read from `imp_uid`. */
  impUid: string | null;
  /** Read from `name`. */
  name: string | null;
  /** In won where the currency is `KRW`. Read from `amount`. */
  amount: number;
  /** Read from `currency`. */
  currency: string;
  /** Read from `schedule_at`. */
  scheduleAt: Date;
  /** Read from `executed_at`. */
  executedAt: Date | null;
  /** Read from `revoked_at`. */
  revokedAt: Date | null;
  /** In the gateway's own words. Read from `fail_reason`. */
  failReason: string | null;
}

export const encodeScheduled = ({ scheduleAt, ...order }: ScheduledOrder): object => ({
  ...encodeOrder(order),
  schedule_at: unixOf('scheduleAt', scheduleAt),
});

const wireSchedule: v.GenericSchema<unknown, WireSchedule> = v.object({
  customer_uid: text,
  merchant_uid: v.string(),
  imp_uid: text,
  name: text,
  amount: v.number(),
  currency: v.nullish(v.string(), 'KRW'),
  schedule_at: seconds,
  executed_at: seconds,
  revoked_at: seconds,
  schedule_status: v.picklist(['scheduled', 'executed', 'revoked']),
  payment_status: v.nullish(v.picklist(['paid', 'failed', 'cancelled']), null),
  fail_reason: text,
});

/** The gateway's schedule in our words. @throws {PaymentError} `api` where it is none. */
export function decodeSchedule(response: unknown): Schedule {
  const wire = parse(wireSchedule, response, { reason: 'api', what: 'the schedule' });
  return {
    status: wire.schedule_status,
    paymentStatus: wire.payment_status,
    customerUid: wire.customer_uid,
    merchantUid: wire.merchant_uid,
    impUid: wire.imp_uid,
    name: wire.name,
    amount: wire.amount,
    currency: wire.currency,
    scheduleAt: at(wire.schedule_at),
    executedAt: atOrNever(wire.executed_at),
    revokedAt: atOrNever(wire.revoked_at),
    failReason: wire.fail_reason,
  };
}

/** Several of them. */
export const decodeSchedules = (response: unknown): Schedule[] =>
  parse(v.array(v.unknown()), response, { reason: 'api', what: 'the schedules' }).map(
    decodeSchedule,
  );

/** What tells schedules of a list apart. */
export const merchantUidOf = ({ merchantUid }: Schedule): string => merchantUid;
