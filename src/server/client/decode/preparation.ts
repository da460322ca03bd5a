import * as v from 'valibot';
import { check } from '../../../core/rules.js';
import { checkId } from '../../../core/id.js';
import { parse } from '../../parse.js';

/** An amount that the gateway expects of an order. A window with another one does not open. */
export interface Preparation {
  /** Your order number. Wire: `merchant_uid`. */
  merchantUid: string;
  /** In won. Wire: `amount`. */
  amount: number;
}

export const encodePreparation = ({ merchantUid, amount }: Preparation): object => ({
  merchant_uid: checkId('merchantUid', merchantUid),
  amount: check('amount', 'won', amount),
});

const wirePreparation = v.object({ merchant_uid: v.string(), amount: v.number() });

/** The gateway's answer in our words. @throws {PaymentError} `api` where it is none. */
export function decodePreparation(response: unknown): Preparation {
  const wire = parse(wirePreparation, response, { reason: 'api', what: 'the preparation' });
  return { merchantUid: wire.merchant_uid, amount: wire.amount };
}
