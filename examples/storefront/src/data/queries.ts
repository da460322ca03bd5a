import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import {
  type CancelRequest,
  OrderDetail,
  type OrderRequest,
  OrderSummary,
  PlacedOrder,
  Product,
  Registration,
  Subscription,
  type SubscriptionRequest,
} from '../../shared/api.js';
import { get, post } from './request.js';

const second = 1000;

/** Statuses that change without an action in this page, such as by a deposit. */
const changing: readonly OrderSummary['status'][] = ['open', 'awaiting'];
const pollWhile = (isChanging: boolean | undefined) => (isChanging ? 3 * second : false);

export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: () => get(v.array(Product), '/api/products'),
  staleTime: Infinity,
});

export const ordersQuery = queryOptions({
  queryKey: ['orders'],
  queryFn: () => get(v.array(OrderSummary), '/api/orders'),
  refetchInterval: ({ state }) =>
    pollWhile(state.data?.some(({ status }) => status === 'awaiting')),
});

export const orderQuery = (merchantUid: string) =>
  queryOptions({
    queryKey: ['orders', merchantUid],
    queryFn: () => get(OrderDetail, `/api/orders/${merchantUid}`),
    refetchInterval: ({ state }) => pollWhile(state.data && changing.includes(state.data.status)),
  });

export const subscriptionsQuery = queryOptions({
  queryKey: ['subscriptions'],
  queryFn: () => get(v.array(Subscription), '/api/subscriptions'),
  refetchInterval: ({ state }) => pollWhile(state.data?.some(({ isWorking }) => isWorking)),
});

/** Places an order. The server sets its amount. */
export const placeOrder = (order: OrderRequest) => post(PlacedOrder, '/api/orders', order);

/** Closes an order, or refunds it before it is shipped. */
export const cancelOrder = (merchantUid: string, request: CancelRequest) =>
  post(OrderDetail, `/api/orders/${merchantUid}/cancel`, request);

export const subscribe = (request: SubscriptionRequest) =>
  post(Registration, '/api/subscriptions', request);

export const changeCard = (id: string) => post(Registration, `/api/subscriptions/${id}/card`);

export const changeSubscription = (id: string, change: 'skip' | 'retry' | 'cancel') =>
  post(Subscription, `/api/subscriptions/${id}/${change}`);

/** Registers the amount at the gateway, which then opens no window with another amount. */
export const prepare = (merchantUid: string) =>
  post(v.object({ prepared: v.unknown() }), '/api/pay/prepare', { merchantUid });

/** Returns a new `customerUid` for the card that is registered with an order. */
export const createCustomerUid = (merchantUid: string) =>
  post(v.object({ customerUid: v.string() }), '/api/pay/billing-key', { merchantUid });
