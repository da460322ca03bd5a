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
import { order, type Paid } from '../shop.js';

declare const client: Client;
declare const receipt: { impUid: string; merchantUid: string };
type Options = HandlerOptions<Paid, OrderTerms, object>;

// @ts-expect-error: paid is not verified; only verification makes one
export const paidOnly = (payment: PaidPayment): VerifiedPayment => payment;

// @ts-expect-error: the secret is what the gateway knows the shop by
export const noSecret = createClient({ key: 'key' });

// @ts-expect-error: what was owed must be said, and the receipt does not say it
export const noTerms = verifyPayment(client, receipt, receipt, ['html5_inicis']);

// @ts-expect-error: any channel of the account would do, also a test channel
export const noChannels = verifyPayment(client, receipt, order);

// @ts-expect-error: nothing may be paid yet
export const paidAt = (payment: Payment) => payment.paidAt;

// @ts-expect-error: somebody must decide who may see an order
export const unauthorized = (options: Omit<Options, 'authorize'>): Options => options;

// @ts-expect-error: money without a home needs a person
export const unreviewed = (options: Omit<Options, 'review'>): Options => options;

// @ts-expect-error: a `GET` has no body
export const getWithBody = client.request('GET', '/payments/imp_1', { amount: 1 });

// @ts-expect-error: money that is given back must be taken back from the order
export const irreversible = (options: Omit<Options, 'reverse'>): Options => options;

// @ts-expect-error: since when
export const forEver = (handlers: ServerHandlers) => reconcile(handlers, { to: new Date() });
