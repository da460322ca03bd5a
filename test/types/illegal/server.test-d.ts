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

// @ts-expect-error: a paid payment is not a verified payment, which only verification returns
export const paidOnly = (payment: PaidPayment): VerifiedPayment => payment;

// @ts-expect-error: the secret is required, because the gateway authenticates the merchant with it
export const noSecret = createClient({ key: 'key' });

// @ts-expect-error: the terms require an amount, which a receipt does not have
export const noTerms = verifyPayment(client, receipt, receipt, ['html5_inicis']);

// @ts-expect-error: `acceptedPgs` is required, or a payment of a test channel would be accepted
export const noAcceptedPgs = verifyPayment(client, receipt, order);

// @ts-expect-error: a payment that is not paid has no `paidAt`
export const paidAt = (payment: Payment) => payment.paidAt;

// @ts-expect-error: `authorize` is required, because the session decides who may see an order
export const withoutAuthorize = (options: Omit<Options, 'authorize'>): Options => options;

// @ts-expect-error: `onReview` is required: a person must handle money that matches no order
export const withoutReview = (options: Omit<Options, 'onReview'>): Options => options;

// @ts-expect-error: a `GET` has no body
export const getWithBody = client.request('GET', '/payments/imp_1', { amount: 1 });

// @ts-expect-error: `onRefunded` is required, because the order must be updated after a refund
export const withoutRefunds = (options: Omit<Options, 'onRefunded'>): Options => options;

// @ts-expect-error: `from`, the start of the span, is required
export const withoutStart = (handlers: ServerHandlers) => reconcile(handlers, { to: new Date() });
