import { and, eq, isNull, sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { reconcile } from 'react-inicis/server';
import { orders } from '../../ledgers/libsql/tables.js';
import {
  Login,
  ReconcileRequest,
  RefundRequest,
  ReviewRefund,
  ShipRequest,
  type OperatorOrder,
  type ReconcileAnswer,
} from '../shared/operatorApi.js';
import { askGateway } from './closeOrders.js';
import { eventsOf } from './events.js';
import { detailOf, findOrder, listOrders } from './orders.js';
import { readBody } from './readBody.js';
import { leftOf, refundOrder } from './refunds.js';
import { listReviews, refundReview } from './reviews.js';
import type { WithSession } from './session.js';
import { shipOrder } from './shipOrder.js';
import type { Shop } from './shop.js';
import { ShopError } from './shopError.js';
import { purchases } from './tables.js';

const day = 24 * 3_600_000;

/** Orders that are neither paid nor closed, and whose shopper has opened a payment window. */
const isUnfinished = and(
  eq(orders.paid, 0),
  isNull(purchases.closedAt),
  sql`exists (select 1 from events where events.merchant_uid = ${orders.merchantUid}
    and events.kind in ('prepared', 'confirmed', 'answered', 'webhook'))`,
);

/** Creates the routes of the operator; see `shared/operatorApi.ts`. */
export function operatorRoutes(shop: Shop) {
  const { database, handlers, sessions, work } = shop;
  const { db } = database;
  const app = new Hono<WithSession>();

  const show = async (merchantUid: string): Promise<OperatorOrder> => {
    const order = await findOrder(db, merchantUid);
    if (!order) throw new ShopError('unknown', 'there is no such order');
    const notes = (await eventsOf(db, merchantUid)).flatMap(({ at, note }) =>
      note ? [{ at, text: note }] : [],
    );
    const [detail, left] = [await detailOf(db, order), await leftOf(db, order)];
    return { ...detail, impUid: order.impUid, left, notes };
  };

  app.post('/login', async (c) => {
    await sessions.logIn(c, (await readBody(c, Login)).password);
    return c.json({});
  });
  app.post('/logout', (c) => {
    sessions.logOut(c);
    return c.json({});
  });
  app.use(sessions.operatorsOnly);

  app.get('/orders', async (c) => c.json(await listOrders(db, null)));
  app.get('/unfinished', async (c) => c.json(await listOrders(db, null, isUnfinished)));
  app.get('/orders/:merchantUid', async (c) => c.json(await show(c.req.param('merchantUid'))));

  app.post('/unfinished/:merchantUid/ask', async (c) => {
    await askGateway(handlers, c.req.param('merchantUid'));
    return c.json(await show(c.req.param('merchantUid')));
  });

  app.post('/orders/:merchantUid/refund', async (c) => {
    const request = await readBody(c, RefundRequest);
    const { merchantUid } = await show(c.req.param('merchantUid'));
    await refundOrder(database, handlers, merchantUid, request);
    void work.mail();
    return c.json(await show(merchantUid));
  });

  app.post('/orders/:merchantUid/ship', async (c) => {
    await shipOrder(shop, c.req.param('merchantUid'), await readBody(c, ShipRequest));
    return c.json(await show(c.req.param('merchantUid')));
  });

  app.get('/reviews', async (c) => c.json(await listReviews(db)));
  app.post('/reviews/:impUid/recheck', async (c) => {
    const action = await handlers.recheck(c.req.param('impUid'));
    void work.mail();
    return c.json({ action });
  });
  app.post('/reviews/:impUid/refund', async (c) => {
    const { refundTo } = await readBody(c, ReviewRefund);
    await refundReview(shop, c.req.param('impUid'), refundTo);
    return c.json(await listReviews(db));
  });

  app.post('/reconcile', async (c) => {
    const { toAt = Date.now(), fromAt = toAt - day } = await readBody(c, ReconcileRequest);
    if (fromAt > toAt) throw new ShopError('invalid', 'fromAt: must not be later than toAt');
    const span = { from: new Date(fromAt), to: new Date(toAt) };
    const { failures, ...counts } = await reconcile(handlers, span);
    void work.mail();
    await work.charge();
    const failed = failures.map(({ impUid = null, error }) => ({ impUid, message: String(error) }));
    return c.json({ ...counts, failures: failed } satisfies ReconcileAnswer);
  });
  return app;
}
