import { useSuspenseQuery } from '@tanstack/react-query';
import { parseResponse } from 'hono/client';
import type { OrderStatus } from '../../server/orders/orders.js';
import { api } from './api.js';

/** Statuses that change without an action in this page, such as by a deposit. */
const changing: readonly OrderStatus[] = ['open', 'awaiting'];
const pollWhile = (isChanging: boolean | undefined) => (isChanging ? 3000 : false);

/** Session of this browser, with the gateway of the shop. It is read first, because it sets the cookie. */
export const useSession = () =>
  useSuspenseQuery({
    queryKey: ['session'],
    queryFn: () => parseResponse(api.session.$get()),
    staleTime: Infinity,
  }).data;

export const useProducts = () =>
  useSuspenseQuery({
    queryKey: ['products'],
    queryFn: () => parseResponse(api.products.$get()),
    staleTime: Infinity,
  }).data;

export const useOrders = () =>
  useSuspenseQuery({
    queryKey: ['orders'],
    queryFn: () => parseResponse(api.orders.$get()),
    refetchInterval: ({ state }) =>
      pollWhile(state.data?.some(({ status }) => status === 'awaiting')),
  }).data;

export const useOrder = (merchantUid: string) =>
  useSuspenseQuery({
    queryKey: ['orders', merchantUid],
    queryFn: () => parseResponse(api.orders[':merchantUid'].$get({ param: { merchantUid } })),
    refetchInterval: ({ state }) => pollWhile(state.data && changing.includes(state.data.status)),
  }).data;

export const useSubscriptions = () =>
  useSuspenseQuery({
    queryKey: ['subscriptions'],
    queryFn: () => parseResponse(api.subscriptions.$get()),
    refetchInterval: ({ state }) => pollWhile(state.data?.some(({ isWorking }) => isWorking)),
  }).data;
