import * as v from 'valibot';
import type { WireSchedule } from '../../../core/wire.js';
import { dateOf, dateOrNull, optionalText, unixTime } from './decoders.js';
import { parse } from '../../parse.js';

/** A scheduled charge: waiting, tried or revoked. */
export interface Schedule {
  /** `scheduled`: it waits; `executed`: it was tried; `revoked`. Read from `schedule_status`. */
  status: 'scheduled' | 'executed' | 'revoked';
  /** Result of the try; `null` before. Read from `payment_status`. */
  paymentStatus: 'paid' | 'failed' | 'cancelled' | null;
  /** Name of the card. Read from `customer_uid`. */
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

const wireSchedule: v.GenericSchema<unknown, WireSchedule> = v.object({
  customer_uid: optionalText,
  merchant_uid: v.string(),
  imp_uid: optionalText,
  name: optionalText,
  amount: v.number(),
  currency: v.nullish(v.string(), 'KRW'),
  schedule_at: unixTime,
  executed_at: unixTime,
  revoked_at: unixTime,
  schedule_status: v.picklist(['scheduled', 'executed', 'revoked']),
  payment_status: v.nullish(v.picklist(['paid', 'failed', 'cancelled']), null),
  fail_reason: optionalText,
});

/** Decodes the gateway's schedule. @throws {PaymentError} `api` if it cannot be read */
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
    scheduleAt: dateOf(wire.schedule_at),
    executedAt: dateOrNull(wire.executed_at),
    revokedAt: dateOrNull(wire.revoked_at),
    failReason: wire.fail_reason,
  };
}

/** Decodes a list of schedules. */
export const decodeSchedules = (response: unknown): Schedule[] =>
  parse(v.array(v.unknown()), response, { reason: 'api', what: 'the schedules' }).map(
    decodeSchedule,
  );

/** Identifies a schedule in a list. */
export const merchantUidOf = ({ merchantUid }: Schedule): string => merchantUid;
