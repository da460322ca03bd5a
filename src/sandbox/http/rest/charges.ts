import type { Hono } from 'hono';
import * as v from 'valibot';
import type { ApiContext } from './apiContext.js';
import { read } from './body.js';
import { answerResult } from './envelope.js';
import { customerUid } from './fields.js';
import { card, order } from './order.js';

const Again = v.object({ ...order, customer_uid: customerUid });
const Onetime = v.object({ ...order, ...card, customer_uid: v.optional(customerUid) });

/** Adds the routes for immediate charges. The answer to a declined charge is a payment too. */
export function routeCharges(api: Hono, { gateway: { charges }, requirements }: ApiContext) {
  api.post('/subscribe/payments/again', async (c) => {
    const charge = await read(c, Again);
    requirements.check(c, { name: charge.name });
    return answerResult(c, charges.chargeBillingKey(charge));
  });
  api.post('/subscribe/payments/onetime', async (c) => {
    const charge = await read(c, Onetime);
    const { name, buyer_name, buyer_email, buyer_tel } = charge;
    requirements.check(c, { name, buyer_name, buyer_email, buyer_tel });
    return answerResult(c, charges.chargeCard(charge));
  });
}
