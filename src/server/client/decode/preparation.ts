import * as v from 'valibot';
import { parse } from '../../parse.js';
import { optionalText } from './decoders.js';

/**
 * Registered amount of an order. The gateway opens no payment window of this order with another
 * amount.
 */
export interface Preparation {
  /** Your order number. Read from `merchant_uid`. */
  merchantUid: string;
  /** Registered amount, in won. Read from `amount`. */
  amount: number;
  /** Registered currency: `KRW` for won; `null` if none was registered. Read from `currency`. */
  currency: string | null;
}

const wirePreparation = v.object({
  merchant_uid: v.string(),
  amount: v.number(),
  currency: optionalText,
});

/** Decodes a registered amount. @throws {PaymentError} `api` if it cannot be decoded */
export function decodePreparation(response: unknown): Preparation {
  const wire = parse(wirePreparation, response, { reason: 'api', what: 'the preparation' });
  return { merchantUid: wire.merchant_uid, amount: wire.amount, currency: wire.currency };
}
