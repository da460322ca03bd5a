import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Gateway } from '../../gateway/gateway.js';
import { answerResult, read } from './envelope.js';
import { card, customerUid, order } from './order.js';

const Again = v.object({ ...order, customer_uid: customerUid });
const Onetime = v.object({ ...order, ...card, customer_uid: v.optional(customerUid) });

/** Adds the routes for immediate charges. The answer to a declined charge is a payment too. */
export function routeCharges(api: Hono, { charges }: Gateway) {
  api.post('/subscribe/payments/again', async (c) =>
    answerResult(c, charges.chargeBillingKey(await read(c, Again))),
  );
  api.post('/subscribe/payments/onetime', async (c) =>
    answerResult(c, charges.chargeCard(await read(c, Onetime))),
  );
}
