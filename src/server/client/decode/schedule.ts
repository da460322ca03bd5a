import * as v from 'valibot';
import type { WireSchedule } from '../../../core/wire.js';
import { customDataOf } from './customData.js';
import { dateOf, dateOrNull, optionalText, unixTime } from './decoders.js';
import type { KnownPerson } from './details.js';
import { buyerEntries, buyerOf } from './knownPerson.js';
import { parse } from '../../parse.js';

/** Scheduled charge of a registered card. */
export interface Schedule {
  /**
   * State of the schedule: `scheduled` before the charge, `executed` after it was tried, `revoked`.
   * The gateway may add values. Read from `schedule_status`.
   */
  status: 'scheduled' | 'executed' | 'revoked' | (string & Record<never, never>);
  /**
   * Result of the charge; `null` before the charge. The gateway may add values. Read from
   * `payment_status`.
   */
  paymentStatus: 'paid' | 'failed' | 'cancelled' | (string & Record<never, never>) | null;
  /** Your id of the card. Read from `customer_uid`. */
  customerUid: string | null;
  /** Your order number. Read from `merchant_uid`. */
  merchantUid: string;
  /** Payment number of the gateway; `null` before the charge. Read from `imp_uid`. */
  impUid: string | null;
  /** Name of the product. Read from `name`. */
  name: string | null;
  /** Amount, in won if `currency` is `KRW`. Read from `amount`. */
  amount: number;
  /** Currency code: `KRW` for won. Read from `currency`. */
  currency: string;
  /** Planned time of the charge. Read from `schedule_at`. */
  scheduleAt: Date;
  /** Time of the charge; `null` before the charge. Read from `executed_at`. */
  executedAt: Date | null;
  /** Time of the revocation; `null` if the schedule was not revoked. Read from `revoked_at`. */
  revokedAt: Date | null;
  /** Reason of a declined charge, in the gateway's own words. Read from `fail_reason`. */
  failReason: string | null;
  /** PG that executed the charge; `null` before the charge. Read from `pg_provider`. */
  pgProvider: string | null;
  /** Your merchant id (MID) at that PG. Read from `pg_id`. */
  pgId: string | null;
  /** Your id of the shopper. Read from `customer_id`. */
  customerId: string | null;
  /** Shopper, as the schedule described them. Read from `buyer_*`. */
  buyer: KnownPerson;
  /** Your `customData`, which the payment will contain. Read from `custom_data`. */
  customData: unknown;
  /** Id of the promotion that reduces the amount. Read from `promotion_id`. */
  promotionId: string | null;
}

/** Wire fields of the details of a schedule. */
const detailEntries = {
  ...buyerEntries,
  pg_provider: optionalText,
  pg_id: optionalText,
  customer_id: optionalText,
  custom_data: v.optional(v.unknown()),
  promotion_id: optionalText,
};

const wireSchedule = v.object({
  ...detailEntries,
  customer_uid: optionalText,
  merchant_uid: v.string(),
  imp_uid: optionalText,
  name: optionalText,
  amount: v.number(),
  currency: v.fallback(v.nullish(v.string(), 'KRW'), 'KRW'),
  schedule_at: unixTime,
  executed_at: unixTime,
  revoked_at: unixTime,
  schedule_status: v.string(),
  payment_status: optionalText,
  fail_reason: optionalText,
} satisfies Record<keyof WireSchedule, v.GenericSchema>);

/** Decodes a schedule of the gateway. @throws {PaymentError} `api` if it cannot be decoded */
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
    pgProvider: wire.pg_provider,
    pgId: wire.pg_id,
    customerId: wire.customer_id,
    buyer: buyerOf(wire),
    customData: customDataOf(wire.custom_data),
    promotionId: wire.promotion_id,
  };
}

/** Decodes a list of schedules. */
export const decodeSchedules = (response: unknown): Schedule[] =>
  parse(v.array(v.unknown()), response, { reason: 'api', what: 'the schedules' }).map(
    decodeSchedule,
  );
