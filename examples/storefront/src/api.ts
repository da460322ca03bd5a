import { PaymentError } from 'react-inicis';
import type { PlacedOrder, RegisteredCard, ShownOrder, OrderRequest } from '../order.js';

/** Returns the shopper's orders, oldest first. */
export const listOrders = () => request<ShownOrder[]>('/api/orders');

/** Returns the shopper's registered cards. */
export const listCards = () => request<RegisteredCard[]>('/api/cards');

/** Places an order. The server sets its amount. */
export const placeOrder = (order: OrderRequest) => request<PlacedOrder>('/api/orders', order);

/** Returns a new `customerUid` for the card that is registered with an order. */
export const createCustomerUid = (merchantUid: string) =>
  request<{ customerUid: string }>('/api/inicis/billing-key', { merchantUid });

/** Sends a GET request, or a POST request if a body is given. */
async function request<T>(path: string, body?: object): Promise<T> {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, body && post).catch((cause: unknown) => {
    throw new PaymentError('unavailable', `${path}: no answer`, { cause });
  });
  if (!response.ok) throw new PaymentError('unavailable', `${path}: ${response.status}`);
  return response.json();
}
