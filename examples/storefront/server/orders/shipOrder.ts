import { eq } from 'drizzle-orm';
import { HTTPException } from 'hono/http-exception';
import type { Delivery } from '../../shared/requests.js';
import { addEvent } from './events.js';
import { findOrder, statusOf } from './orders.js';
import type { Shop } from '../shop.js';
import { purchases } from '../tables.js';

const sender = {
  name: '산책 로스터스',
  tel: '02-123-4567',
  address: '서울시 중구 세종대로 110',
  postcode: '04524',
};

/**
 * Marks a paid order as shipped. KG Inicis is told about the delivery of an escrow payment, so that
 * the shopper can confirm the purchase.
 */
export async function shipOrder(
  { database, handlers }: Shop,
  merchantUid: string,
  delivery: Delivery,
): Promise<void> {
  const order = await findOrder(database.db, merchantUid);
  if (!order) throw new HTTPException(404, { message: 'there is no such order' });
  if (statusOf(order) !== 'paid' || !order.impUid)
    throw new HTTPException(409, { message: `the order is ${statusOf(order)}` });
  if (order.escrow) {
    const { name, tel, address, postcode } = order.buyer;
    await handlers.client.escrow.register(order.impUid, {
      sender,
      receiver: { name, tel, address, postcode },
      parcel: { ...delivery, sentAt: new Date() },
    });
  }
  await database.write(async (tx) => {
    const mine = eq(purchases.merchantUid, merchantUid);
    await tx.update(purchases).set({ delivery }).where(mine);
    await addEvent(tx, merchantUid, { kind: 'shipped' });
  }, merchantUid);
}
