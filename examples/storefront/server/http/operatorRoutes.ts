import { and, eq, isNull, sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { orders } from '../../../ledgers/libsql/tables.js';
import { Delivery, FullRefund, Login, RefundRequest } from '../../shared/requests.js';
import { body } from './check.js';
import { eventsOf } from '../orders/events.js';
import { detailOf, findOrder, listOrders, type Reader } from '../orders/orders.js';
import { askGateway, reconcileDays } from '../payments/payments.js';
import { leftOf, refundOrder } from '../payments/refunds.js';
import { listReviews, refundReview } from '../payments/reviews.js';
import type { WithSession } from './session.js';
import { shipOrder } from '../orders/shipOrder.js';
import type { Shop } from '../shop.js';
import { purchases } from '../tables.js';

/** Orders that are neither paid nor closed, and whose shopper has opened a payment window. */
const isUnfinished = and(
  eq(orders.paid, 0),
  isNull(purchases.closedAt),
  sql`exists (select 1 from events where events.merchant_uid = ${orders.merchantUid}
    and events.kind in ('prepared', 'confirmed', 'answered', 'webhook'))`,
);

export type OperatorOrder = Awaited<ReturnType<typeof readOrder>>;

/** Returns an order with what only operators may see: its payment, and the words of the gateway. */
async function readOrder(reader: Reader, merchantUid: string) {
  const order = await findOrder(reader, merchantUid);
  if (!order) throw new HTTPException(404, { message: 'there is no such order' });
  const notes = (await eventsOf(reader, merchantUid)).flatMap(({ at, note }) =>
    note ? [{ at, text: note }] : [],
  );
  const [detail, left] = [await detailOf(reader, order), await leftOf(reader, order)];
  return { ...detail, impUid: order.impUid, left, notes };
}

/** Creates the routes of the operator. All except the login answer 401 to everybody else. */
export function operatorRoutes(shop: Shop) {
  const { database, handlers, sessions, jobs } = shop;
  const { db } = database;

  return new Hono<WithSession>()
    .use(sessions.withSession)
    .post('/login', body(Login), async (c) => {
      await sessions.logIn(c, c.req.valid('json').password);
      return c.json({});
    })
    .post('/logout', (c) => {
      sessions.logOut(c);
      return c.json({});
    })
    .use(sessions.operatorsOnly)

    .get('/orders', async (c) => c.json(await listOrders(db, null)))
    .get('/unfinished', async (c) => {
      const unpaid = await listOrders(db, null, isUnfinished);
      return c.json(unpaid.filter(({ status }) => status === 'open'));
    })
    .get('/orders/:merchantUid', async (c) =>
      c.json(await readOrder(db, c.req.param('merchantUid'))),
    )
    .post('/orders/:merchantUid/ask', async (c) => {
      await askGateway(handlers, c.req.param('merchantUid'));
      return c.json(await readOrder(db, c.req.param('merchantUid')));
    })
    .post('/orders/:merchantUid/refund', body(RefundRequest), async (c) => {
      await refundOrder(database, handlers, c.req.param('merchantUid'), c.req.valid('json'));
      void jobs.mail();
      return c.json(await readOrder(db, c.req.param('merchantUid')));
    })
    .post('/orders/:merchantUid/ship', body(Delivery), async (c) => {
      await shipOrder(shop, c.req.param('merchantUid'), c.req.valid('json'));
      return c.json(await readOrder(db, c.req.param('merchantUid')));
    })

    .get('/reviews', async (c) => c.json(await listReviews(db)))
    .post('/reviews/:impUid/recheck', async (c) => {
      // `null` if nothing changed, because the payment still does not match.
      const action = await handlers.recheck(c.req.param('impUid'));
      void jobs.mail();
      return c.json({ action });
    })
    .post('/reviews/:impUid/refund', body(FullRefund), async (c) => {
      await refundReview(shop, c.req.param('impUid'), c.req.valid('json').refundTo);
      return c.json(await listReviews(db));
    })

    .post('/reconcile', async (c) => {
      const { failures, ...counts } = await reconcileDays(handlers, 1);
      void jobs.mail();
      await jobs.charge();
      const failed = failures.map(({ impUid, error }) => `${impUid ?? ''} ${String(error)}`);
      return c.json({ ...counts, failures: failed });
    });
}
