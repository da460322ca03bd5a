import type { Hono } from 'hono';
import * as v from 'valibot';
import { unknownCustomerMessage } from '../../gateway/records/customerRecord.js';
import type { ApiContext } from './apiContext.js';
import { listInQuery, read } from './body.js';
import { answer, answerError, answerFound, answerResult } from './envelope.js';
import { optionalText } from './fields.js';
import { card } from './order.js';
import { pageOf, sorted } from './pages.js';
import { schedulesOf } from './schedules.js';

const Registration = v.object({
  channel_key: optionalText,
  ...card,
  customer_id: optionalText,
  customer_name: optionalText,
  customer_tel: optionalText,
  customer_email: optionalText,
  customer_addr: optionalText,
  customer_postcode: optionalText,
});

/** Adds the routes for billing keys. */
export function routeCustomers(api: Hono, { records, gateway, requirements }: ApiContext) {
  const { charges, clock } = gateway;
  api.get('/subscribe/customers', (c) => {
    const uids = listInQuery(c, 'customer_uid');
    const found = uids.flatMap((uid) => records.billingKey(uid)?.customer ?? []);
    return answerFound(c, found, uids.length, unknownCustomerMessage(uids.join()));
  });
  api.get('/subscribe/customers/:customer_uid/payments', (c) => {
    const uid = c.req.param('customer_uid');
    if (!records.billingKey(uid)) return answerError(c, unknownCustomerMessage(uid), 404);
    const list = records.paymentsOfCustomer(uid);
    return answer(
      c,
      pageOf(
        c,
        sorted(c, list, ({ started_at }) => started_at),
      ),
    );
  });
  api.get('/subscribe/customers/:customer_uid/schedules', (c) => schedulesOf(c, records));
  api.get('/subscribe/customers/:customer_uid', (c) => {
    const uid = c.req.param('customer_uid');
    const key = records.billingKey(uid);
    return key ? answer(c, key.customer) : answerError(c, unknownCustomerMessage(uid), 404);
  });
  api.post('/subscribe/customers/:customer_uid', async (c) => {
    const { channel_key, ...registration } = await read(c, Registration);
    requirements.check(c, { channel_key });
    const holder = { ...registration, updated: clock.seconds };
    return answerResult(c, charges.registerCard(c.req.param('customer_uid'), holder));
  });
  api.delete('/subscribe/customers/:customer_uid', (c) => {
    const uid = c.req.param('customer_uid');
    const key = records.billingKey(uid);
    if (!key) return answerError(c, unknownCustomerMessage(uid), 404);
    records.removeBillingKey(uid);
    return answer(c, key.customer);
  });
}
