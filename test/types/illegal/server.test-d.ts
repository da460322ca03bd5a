import {
  createClient,
  reconcile,
  verifyPayment,
  type Client,
  type HandlerOptions,
  type ServerHandlers,
  type OrderTerms,
  type PaidPayment,
  type Payment,
  type VerifiedPayment,
} from 'react-inicis/server';
import { order, type Paid } from '../sampleOrder.js';

declare const client: Client;
declare const receipt: { impUid: string; merchantUid: string };
type Options = HandlerOptions<Paid, OrderTerms, object>;

// @ts-expect-error: paid is not verified; only verification makes one
export const paidOnly = (payment: PaidPayment): VerifiedPayment => payment;

// @ts-expect-error: the gateway identifies the shop by the secret
export const noSecret = createClient({ key: 'key' });

// @ts-expect-error: the terms need an amount, and a receipt has none
export const noTerms = verifyPayment(client, receipt, receipt, ['html5_inicis']);

// @ts-expect-error: any channel of the store account would be accepted, also a test channel
export const noAcceptedPgs = verifyPayment(client, receipt, order);

// @ts-expect-error: a payment that is not paid has no `paidAt`
export const paidAt = (payment: Payment) => payment.paidAt;

// @ts-expect-error: the session must decide who may see an order
export const withoutAuthorize = (options: Omit<Options, 'authorize'>): Options => options;

// @ts-expect-error: money that fits no order needs a person
export const withoutReview = (options: Omit<Options, 'onReview'>): Options => options;

// @ts-expect-error: a `GET` has no body
export const getWithBody = client.request('GET', '/payments/imp_1', { amount: 1 });

// @ts-expect-error: a refund must reach the order
export const withoutRefunds = (options: Omit<Options, 'onRefunded'>): Options => options;

// @ts-expect-error: a span needs its start
export const withoutStart = (handlers: ServerHandlers) => reconcile(handlers, { to: new Date() });
