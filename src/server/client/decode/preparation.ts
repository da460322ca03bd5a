import * as v from 'valibot';
import { parse } from '../../parse.js';

/** An amount that the gateway expects of an order. A window with another one does not open. */
export interface Preparation {
  /** Your order number. Read from `merchant_uid`. */
  merchantUid: string;
  /** In won. Read from `amount`. */
  amount: number;
}

const wirePreparation = v.object({ merchant_uid: v.string(), amount: v.number() });

/** Decodes the gateway's preparation. @throws {PaymentError} `api` if it cannot be read */
export function decodePreparation(response: unknown): Preparation {
  const wire = parse(wirePreparation, response, { reason: 'api', what: 'the preparation' });
  return { merchantUid: wire.merchant_uid, amount: wire.amount };
}
