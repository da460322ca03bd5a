import { PaymentError } from 'react-inicis';
import type { PlacedOrder, RegisteredCard, ShownOrder, Wanted } from '../order.js';

/** The shopper's own orders, the oldest first. */
export const listOrders = () => ask<ShownOrder[]>('/api/orders');

/** The shopper's registered cards. */
export const listCards = () => ask<RegisteredCard[]>('/api/cards');

/** Places an order; the server says what it costs. */
export const placeOrder = (wanted: Wanted) => ask<PlacedOrder>('/api/orders', wanted);

/** A name for the card that is registered with this order. */
export const nameCard = (merchantUid: string) =>
  ask<{ customerUid: string }>('/api/inicis/billing-key', { merchantUid });

/** Gets, or posts what is given. */
async function ask<T>(path: string, body?: object): Promise<T> {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, body && post).catch((cause: unknown) => {
    throw new PaymentError('unavailable', `${path}: not reached`, { cause });
  });
  if (!response.ok) throw new PaymentError('unavailable', `${path}: ${response.status}`);
  return response.json();
}
