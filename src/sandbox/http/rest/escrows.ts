import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { ApiContext } from './apiContext.js';
import { read } from './body.js';
import { answerResult } from './envelope.js';
import { text, unixSeconds } from './fields.js';

const person = v.object({ name: text, tel: text, addr: text, postcode: text });
const Logis = v.object({
  sender: person,
  receiver: person,
  logis: v.object({ company: text, invoice: text, sent_at: unixSeconds }),
});

/** Adds the routes for deliveries of escrow payments. */
export function routeEscrows(api: Hono, { gateway: { escrow } }: ApiContext) {
  const one = '/escrows/logis/:imp_uid';
  const delivery = async (c: Context) => (await read(c, Logis)).logis;
  api.get(one, (c) => answerResult(c, escrow.delivery(c.req.param('imp_uid'))));
  api.post(one, async (c) =>
    answerResult(c, escrow.register(c.req.param('imp_uid'), await delivery(c))),
  );
  api.put(one, async (c) =>
    answerResult(c, escrow.update(c.req.param('imp_uid'), await delivery(c))),
  );
}
