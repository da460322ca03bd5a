import { Hono } from 'hono';
import { CancelRequest, OrderRequest, type Session } from '../shared/api.js';
import { findProduct, products } from './catalog.js';
import { closeOrder } from './closeOrders.js';
import { canCancel, detailOf, findOrder, listOrders, statusOf } from './orders.js';
import { placeOrder } from './placeOrder.js';
import { readBody } from './readBody.js';
import { leftOf, refundOrder } from './refunds.js';
import type { WithSession } from './session.js';
import type { Shop } from './shop.js';
import { ShopError } from './shopError.js';

const minute = 60_000;

/** Creates the routes of shoppers; see `shared/api.ts`. */
export function shopRoutes({ database, handlers, config, gateway, work }: Shop) {
  const app = new Hono<WithSession>();
  const { db } = database;

  const ownOrder = async (shopper: string, merchantUid: string) => {
    const order = await findOrder(db, merchantUid);
    if (order?.userId !== shopper) throw new ShopError('unknown', 'there is no such order');
    return order;
  };

  app.get('/session', (c) => {
    const { csrf, isOperator } = c.var;
    return c.json({ csrf, isOperator, gateway } satisfies Session);
  });

  app.get('/products', (c) => c.json(products));

  app.get('/orders', async (c) => c.json(await listOrders(db, c.var.shopper)));

  app.post('/orders', async (c) => {
    const { productId, quantity, method, escrow, buyer } = await readBody(c, OrderRequest);
    const product = findProduct(productId);
    if (!product || product.isMonthly)
      throw new ShopError('invalid', 'productId: cannot be ordered once');
    const closesAt = Date.now() + config.orderMinutes * minute;
    const goods = { kind: 'goods', product, quantity, method, escrow, closesAt } as const;
    const order = { ...goods, userId: c.var.shopper, buyer };
    return c.json(await database.write((tx) => placeOrder(tx, order)), 201);
  });

  app.get('/orders/:merchantUid', async (c) =>
    c.json(await detailOf(db, await ownOrder(c.var.shopper, c.req.param('merchantUid')))),
  );

  app.post('/orders/:merchantUid/cancel', async (c) => {
    const { merchantUid } = c.req.param();
    const { refundTo } = await readBody(c, CancelRequest);
    let order = await ownOrder(c.var.shopper, merchantUid);
    if (!canCancel(order)) throw new ShopError('state', `the order is ${statusOf(order)}`);
    // The shopper wants the money back if the order turns out to be paid.
    const isClosed =
      order.paid === 0 && (await closeOrder(database, handlers, merchantUid, 'cancelled'));
    if (!isClosed) {
      order = await ownOrder(c.var.shopper, merchantUid);
      const { vat, ...left } = await leftOf(db, order);
      const refund = { ...left, vat: vat ?? undefined, reason: '구매자 취소', refundTo };
      await refundOrder(database, handlers, merchantUid, refund);
      void work.mail();
    }
    return c.json(await detailOf(db, await ownOrder(c.var.shopper, merchantUid)));
  });
  return app;
}
