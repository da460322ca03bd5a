import type { Hono } from 'hono';
import * as v from 'valibot';
import { unknownCustomerMessage } from '../../gateway/records/customerRecord.js';
import type { Gateway } from '../../gateway/gateway.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import { answer, read, refuse, settled, several } from './envelope.js';
import { card } from './order.js';
import { pageOf, sorted } from './pages.js';
import { schedulesOf } from './schedules.js';

const said = v.optional(v.string());
const Registration = v.object({
  ...card,
  customer_id: said,
  customer_name: said,
  customer_tel: said,
  customer_email: said,
  customer_addr: said,
  customer_postcode: said,
});

/** Registered cards. */
export function routeCustomers(api: Hono, records: RecordStore, { charges, clock }: Gateway) {
  api.get('/subscribe/customers', (c) => {
    const asked = c.req.queries('customer_uid[]') ?? [];
    const found = asked.flatMap((uid) => records.billingKey(uid)?.customer ?? []);
    return several(c, found, asked.length, unknownCustomerMessage(asked.join()));
  });
  api.get('/subscribe/customers/:customer_uid/payments', (c) => {
    const uid = c.req.param('customer_uid');
    if (!records.billingKey(uid)) return refuse(c, unknownCustomerMessage(uid), 404);
    const list = records.payments.filter(({ customer_uid }) => customer_uid === uid);
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
    return key ? answer(c, key.customer) : refuse(c, unknownCustomerMessage(uid), 404);
  });
  api.post('/subscribe/customers/:customer_uid', async (c) => {
    const registration = await read(c, Registration);
    const holder = { ...registration, updated: clock.seconds };
    return settled(c, charges.registerCard(c.req.param('customer_uid'), holder));
  });
  api.delete('/subscribe/customers/:customer_uid', (c) => {
    const uid = c.req.param('customer_uid');
    const key = records.billingKey(uid);
    if (!key) return refuse(c, unknownCustomerMessage(uid), 404);
    records.removeBillingKey(uid);
    return answer(c, key.customer);
  });
}
