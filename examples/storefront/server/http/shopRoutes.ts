import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { FullRefund, OrderRequest } from '../../shared/requests.js';
import { findProduct, products } from '../orders/catalog.js';
import { body } from './check.js';
import { closeOrder } from '../orders/closeOrders.js';
import { canCancel, detailOf, findOrder, listOrders, statusOf } from '../orders/orders.js';
import { placeOrder } from '../orders/placeOrder.js';
import { leftOf, refundOrder } from '../payments/refunds.js';
import type { WithSession } from './session.js';
import type { Shop } from '../shop.js';

const minute = 60_000;

/** Creates the routes of shoppers. `/session` gives the browser its cookie. */
export function shopRoutes({ database, handlers, config, gateway, jobs, sessions }: Shop) {
  const { db } = database;

  const ownOrder = async (userId: string, merchantUid: string) => {
    const order = await findOrder(db, merchantUid);
    if (order?.userId === userId) return order;
    throw new HTTPException(404, { message: 'there is no such order' });
  };

  return new Hono<WithSession>()
    .use(sessions.withSession)
    .get('/session', (c) => c.json({ isOperator: c.var.isOperator, gateway }))
    .get('/products', (c) => c.json(products))
    .get('/orders', async (c) => c.json(await listOrders(db, c.var.shopper)))

    .post('/orders', body(OrderRequest), async (c) => {
      const { productId, ...request } = c.req.valid('json');
      const product = findProduct(productId);
      if (!product || product.isMonthly)
        throw new HTTPException(400, { message: 'productId: cannot be ordered once' });
      const closesAt = Date.now() + config.ORDER_MINUTES * minute;
      const goods = { ...request, kind: 'goods', product, closesAt } as const;
      const order = { ...goods, userId: c.var.shopper };
      return c.json(await database.write((tx) => placeOrder(tx, order)), 201);
    })

    .get('/orders/:merchantUid', async (c) =>
      c.json(await detailOf(db, await ownOrder(c.var.shopper, c.req.param('merchantUid')))),
    )

    .post('/orders/:merchantUid/cancel', body(FullRefund), async (c) => {
      const { merchantUid } = c.req.param();
      const { refundTo } = c.req.valid('json');
      let order = await ownOrder(c.var.shopper, merchantUid);
      if (!canCancel(order))
        throw new HTTPException(409, { message: `the order is ${statusOf(order)}` });
      // The shopper wants the money back if the order turns out to be paid.
      const isClosed =
        order.paid === 0 && (await closeOrder(database, handlers, merchantUid, 'cancelled'));
      if (!isClosed) {
        order = await ownOrder(c.var.shopper, merchantUid);
        const { vat, ...left } = await leftOf(db, order);
        const parts = { ...left, vat: vat ?? undefined, checksum: left.amount };
        const refund = { ...parts, reason: '구매자 취소', refundTo };
        await refundOrder(database, handlers, merchantUid, refund);
        void jobs.mail();
      }
      return c.json(await detailOf(db, await ownOrder(c.var.shopper, merchantUid)));
    });
}
