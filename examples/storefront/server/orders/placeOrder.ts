import { randomBytes } from 'node:crypto';
import type { Tx } from '../../../ledgers/libsql/database.js';
import { orders } from '../../../ledgers/libsql/tables.js';
import type { Product } from './catalog.js';
import { addEvent } from './events.js';
import { purchases } from '../tables.js';

type Purchase = typeof purchases.$inferInsert;
type Optional = 'quantity' | 'method' | 'escrow' | 'subscriptionId' | 'closesAt';

interface NewOrder extends Pick<Purchase, 'kind' | 'buyer'>, Partial<Pick<Purchase, Optional>> {
  userId: string;
  product: Product;
}

/** Name of the goods for the payment window and the card statement: at most 40 characters. */
export const orderName = ({ name }: Product, quantity = 1): string =>
  quantity > 1 ? `${name.ko} × ${quantity}` : name.ko;

/** Order as the kit pays it. A registration of a card has the amount 0. */
export interface PlacedOrder {
  merchantUid: string;
  name: string;
  amount: number;
  taxFree?: number | undefined;
  vat?: number | undefined;
}

/** Stores an order. Its number cannot be guessed, and its amount is the shop's price. */
export async function placeOrder(tx: Tx, order: NewOrder): Promise<PlacedOrder> {
  const { kind, userId, product, quantity = 1, method = 'card', escrow = false, ...rest } = order;
  const merchantUid = `order_${randomBytes(10).toString('hex')}`;
  const amount = kind === 'card' ? 0 : product.price * quantity;
  const taxFree = product.taxFree * quantity;
  const vat = product.isZeroRated ? 0 : null;
  const goods = { kind, productId: product.id, quantity, method, escrow, taxFree, vat };
  const orderedAt = Date.now();
  await tx.insert(orders).values({ merchantUid, userId, amount });
  await tx.insert(purchases).values({ ...rest, ...goods, merchantUid, orderedAt });
  await addEvent(tx, merchantUid, { kind: 'ordered', amount, at: orderedAt });
  return {
    merchantUid,
    name: orderName(product, quantity),
    amount,
    ...(taxFree > 0 && kind !== 'card' && { taxFree }),
    ...(vat !== null && kind !== 'card' && { vat }),
  };
}
