import * as v from 'valibot';
import { parse } from '../../parse.js';
import { dateOrNull, unixTime } from './decoders.js';

/** Delivery of an escrow payment that is registered at KG Inicis. */
export interface Delivery {
  /** Code of the delivery company, such as `CJGLS`. Read from `company`. */
  company: string;
  /** Number of the parcel (송장번호). Read from `invoice`. */
  invoice: string;
  /** Time at which the goods were sent; `null` if the gateway sends none. Read from `sent_at`. */
  sentAt: Date | null;
  /** Time of the registration; `null` if the gateway sends none. Read from `applied_at`. */
  registeredAt: Date | null;
}

const wireDelivery = v.object({
  company: v.string(),
  invoice: v.string(),
  sent_at: unixTime,
  applied_at: unixTime,
});

/** Decodes a delivery. @throws {PaymentError} `api` if it cannot be decoded */
export function decodeDelivery(response: unknown): Delivery {
  const wire = parse(wireDelivery, response, { reason: 'api', what: 'the delivery' });
  const { company, invoice, sent_at: sentAt, applied_at: appliedAt } = wire;
  return { company, invoice, sentAt: dateOrNull(sentAt), registeredAt: dateOrNull(appliedAt) };
}
