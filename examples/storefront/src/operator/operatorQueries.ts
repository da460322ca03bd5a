import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import {
  OperatorOrder,
  OperatorOrders,
  RecheckAnswer,
  ReconcileAnswer,
  Review,
  type ShipRequest,
} from '../../shared/operatorApi.js';
import { get, post } from '../data/request.js';
import type { RefundAccount } from '../../shared/api.js';
import type { RefundRequest } from '../../shared/operatorApi.js';

const base = '/api/operator';
const path = (merchantUid: string) => `${base}/orders/${merchantUid}`;

export const operatorKey = ['operator'] as const;

export const allOrdersQuery = queryOptions({
  queryKey: [...operatorKey, 'orders'],
  queryFn: () => get(OperatorOrders, `${base}/orders`),
});

export const unfinishedQuery = queryOptions({
  queryKey: [...operatorKey, 'unfinished'],
  queryFn: () => get(OperatorOrders, `${base}/unfinished`),
});

export const reviewsQuery = queryOptions({
  queryKey: [...operatorKey, 'reviews'],
  queryFn: () => get(v.array(Review), `${base}/reviews`),
});

export const operatorOrderQuery = (merchantUid: string) =>
  queryOptions({
    queryKey: [...operatorKey, 'orders', merchantUid],
    queryFn: () => get(OperatorOrder, path(merchantUid)),
  });

export const logIn = (password: string) => post(v.object({}), `${base}/login`, { password });
export const logOut = () => post(v.object({}), `${base}/logout`);
export const askGateway = (merchantUid: string) =>
  post(OperatorOrder, `${base}/unfinished/${merchantUid}/ask`);
export const refund = (merchantUid: string, request: RefundRequest) =>
  post(OperatorOrder, `${path(merchantUid)}/refund`, request);
export const ship = (merchantUid: string, shipment: ShipRequest) =>
  post(OperatorOrder, `${path(merchantUid)}/ship`, shipment);
export const recheckReview = (impUid: string) =>
  post(RecheckAnswer, `${base}/reviews/${impUid}/recheck`);
export const refundReview = (impUid: string, refundTo?: RefundAccount) =>
  post(v.array(Review), `${base}/reviews/${impUid}/refund`, { refundTo });
export const reconcileNow = () => post(ReconcileAnswer, `${base}/reconcile`);
