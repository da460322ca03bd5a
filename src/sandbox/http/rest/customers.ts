import type { Hono } from 'hono';
import * as v from 'valibot';
import { unknownCustomer } from '../../gateway/records/customerRecord.js';
import type { Engine } from '../../gateway/gateway.js';
import type { Ledger } from '../../gateway/records/recordStore.js';
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
export function routeCustomers(api: Hono, ledger: Ledger, { charges }: Engine) {
  api.get('/subscribe/customers', (c) => {
    const asked = c.req.queries('customer_uid[]') ?? [];
    const found = asked.flatMap((uid) => ledger.billingKey(uid)?.customer ?? []);
    return several(c, found, asked.length, unknownCustomer(asked.join()));
  });
  api.get('/subscribe/customers/:customer_uid/payments', (c) => {
    const uid = c.req.param('customer_uid');
    if (!ledger.billingKey(uid)) return refuse(c, unknownCustomer(uid), 404);
    const list = ledger.payments.filter(({ customer_uid }) => customer_uid === uid);
    return answer(
      c,
      pageOf(
        c,
        sorted(c, list, ({ started_at }) => started_at),
      ),
    );
  });
  api.get('/subscribe/customers/:customer_uid/schedules', (c) => schedulesOf(c, ledger));
  api.get('/subscribe/customers/:customer_uid', (c) => {
    const uid = c.req.param('customer_uid');
    const key = ledger.billingKey(uid);
    return key ? answer(c, key.customer) : refuse(c, unknownCustomer(uid), 404);
  });
  api.post('/subscribe/customers/:customer_uid', async (c) => {
    const registration = await read(c, Registration);
    const holder = { ...registration, updated: ledger.seconds };
    return settled(c, charges.register(c.req.param('customer_uid'), holder));
  });
  api.delete('/subscribe/customers/:customer_uid', (c) => {
    const uid = c.req.param('customer_uid');
    const key = ledger.billingKey(uid);
    if (!key) return refuse(c, unknownCustomer(uid), 404);
    ledger.removeBillingKey(uid);
    return answer(c, key.customer);
  });
}
