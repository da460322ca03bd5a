// JSON routes of the shop's server: the contract of the page and the server. The schemas of requests
// are checked by the server, the schemas of answers by the page. Amounts are in won, times (`…At`) in
// milliseconds since 1970.
//
// - Errors of the routes here are `ErrorAnswer`, with a status of 4xx or 5xx. `message` is for the
//   developer; the page has a text for each `code`.
// - Each `POST` needs the header `csrfHeader` with `Session.csrf`, and a JSON body (`{}` if empty).
// - `/api/pay/*` belongs to the kit: `prepare`, `complete` (for `usePayment`), `billing-key` (for
//   `useBillingKey`), `webhook`, `confirm`. It has its own errors, needs no header, and shows an order
//   as `OrderSummary`.
import type { Pg } from 'react-inicis/server';
import * as v from 'valibot';
import { methods } from './offer.js';

export const csrfHeader = 'x-csrf-token';

const won = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.number();
const text = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest));
const inBothLanguages = v.object({ ko: v.string(), en: v.string() });

/** Codes of errors. `invalid` names the wrong field in `message`. */
export const errorCodes = [
  'invalid', // 400: the request does not match its schema, or its values contradict each other
  'csrf', // 403: read the session again, and send the request again
  'operator', // 401: only an operator may do that, or the password is wrong
  'unknown', // 404: there is no such order, subscription or payment, or it belongs to somebody else
  'state', // 409: not possible in this state; read the order again
  'declined', // 402: the gateway refused, such as a refund or a charge
  'unfinished', // 504: the gateway did not answer, and may have done it; read the order again later
  'unavailable', // 503: try again later
] as const;
export const ErrorAnswer = v.object({
  error: v.object({ code: v.picklist(errorCodes), message: v.string() }),
});
export type ErrorAnswer = v.InferOutput<typeof ErrorAnswer>;

/** `GET /api/session`: read it first. It gives the browser its session cookie. */
export const Session = v.object({
  csrf: v.string(),
  isOperator: v.boolean(),
  /** Gateway of the page. `script` and `console` are `null` for the real one. */
  gateway: v.object({
    userCode: v.string(),
    pg: v.custom<Pg>((pg) => typeof pg === 'string'),
    billingPg: v.custom<Pg>((pg) => typeof pg === 'string'),
    /** URL of the sandbox's script. */
    script: v.nullable(v.string()),
    /** URL of the sandbox's console, which is also the base of its admin API. */
    console: v.nullable(v.string()),
    /** URL that the payment window asks before it charges: pass it as `confirmUrl`. */
    confirmUrl: v.nullable(v.string()),
  }),
});
export type Session = v.InferOutput<typeof Session>;

/** `GET /api/products` → `Product[]`. */
export const Product = v.object({
  id: v.string(),
  name: inBothLanguages,
  about: inBothLanguages,
  price: won,
  /** Tax-free part of the price; 0 if all of it is taxable. */
  taxFree: won,
  /** True if it is zero-rated (영세율): its value-added tax is 0. */
  isZeroRated: v.boolean(),
  /** True if it is delivered and charged every month. It is bought as a subscription only. */
  isMonthly: v.boolean(),
});
export type Product = v.InferOutput<typeof Product>;

export const Buyer = v.object({
  name: text(20),
  tel: v.pipe(v.string(), v.trim(), v.regex(/^0\d{1,2}-?\d{3,4}-?\d{4}$/)),
  email: v.optional(v.pipe(v.string(), v.trim(), v.email(), v.maxLength(60))),
  postcode: v.pipe(v.string(), v.trim(), v.regex(/^\d{5}$/)),
  address: text(100),
});
export type Buyer = v.InferOutput<typeof Buyer>;

/** `POST /api/orders` → `PlacedOrder`, 201. It has no amount, because the server sets it. */
export const OrderRequest = v.object({
  productId: v.string(),
  quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  method: v.picklist(methods),
  /** True if KG Inicis must hold the money until the shopper confirms the delivery (에스크로). */
  escrow: v.boolean(),
  buyer: Buyer,
});
export type OrderRequest = v.InferOutput<typeof OrderRequest>;

/** Order that can be paid: pass it to the kit as `order`. A registration of a card has the amount 0. */
export const PlacedOrder = v.object({
  merchantUid: v.string(),
  name: v.string(),
  amount: won,
  taxFree: v.optional(won),
  vat: v.optional(won),
});
export type PlacedOrder = v.InferOutput<typeof PlacedOrder>;

export const orderStatuses = [
  'open', // nothing is paid yet, and the outcome of a window may be unknown
  'awaiting', // a virtual account awaits the deposit
  'paid',
  'shipped',
  'refunded', // in full; after a partial refund it stays `paid` or `shipped`
  'review', // money is held, and a person will look
  'closed', // never paid: cancelled, or expired
] as const;

export const VirtualAccount = v.object({
  bankCode: v.string(),
  bankName: v.string(),
  number: v.string(),
  holder: v.string(),
  amount: won,
  dueDate: v.nullable(v.string()),
});

/** `GET /api/orders` → `OrderSummary[]`, newest first. The kit's `onPaid` gets it too. */
export const OrderSummary = v.object({
  merchantUid: v.string(),
  status: v.picklist(orderStatuses),
  productId: v.string(),
  name: inBothLanguages,
  quantity: v.number(),
  amount: won,
  refunded: won,
  method: v.picklist(methods),
  orderedAt: time,
  /** Virtual account that awaits the deposit. */
  account: v.nullable(VirtualAccount),
  /** Card that paid; 0 months is a lump sum. */
  card: v.nullable(v.object({ name: v.string(), months: v.number() })),
  receiptUrl: v.nullable(v.string()),
  /** Subscription that the order is a charge of, or whose card it registers. */
  subscriptionId: v.nullable(v.string()),
});
export type OrderSummary = v.InferOutput<typeof OrderSummary>;

export const eventKinds = [
  'ordered', // the server stored the order
  'prepared', // the amount was registered at the gateway, just before the window
  'confirmed', // the gateway asked before it charged, and the server agreed
  'answered', // the window has ended, and the page asked the server to verify
  'awaiting', // a virtual account was issued
  'paid', // the payment was read at the gateway, and matches the order
  'webhook', // the gateway's webhook arrived
  'declined', // a charge of a subscription was declined
  'review', // the payment does not match the order, or came twice
  'resolved', // an operator's recheck recorded the payment as paid
  'refundRequested', // by the shopper or an operator
  'refunded', // the gateway has given money back
  'shipped',
  'escrow', // the escrow payment changed: `detail` is its status
  'closed', // `detail` is `cancelled`, `expired` or `replaced`
] as const;

/** Entry of the timeline of an order. */
export const OrderEvent = v.object({
  at: time,
  kind: v.picklist(eventKinds),
  amount: v.nullable(won),
  /** Fixed word as described with each kind, never a text of the gateway. */
  detail: v.nullable(v.string()),
});
export type OrderEvent = v.InferOutput<typeof OrderEvent>;

/** `GET /api/orders/:merchantUid` → `OrderDetail`. */
export const OrderDetail = v.object({
  ...OrderSummary.entries,
  buyer: Buyer,
  escrow: v.boolean(),
  delivery: v.nullable(v.object({ company: v.string(), invoice: v.string() })),
  /** Latest status of the escrow payment, such as `purchaseConfirmed`. It is not verified. */
  escrowStatus: v.nullable(v.string()),
  /** Time at which the order closes if it is not paid; `null` if it cannot close any more. */
  closesAt: v.nullable(time),
  /** True if the shopper can cancel it now. */
  canCancel: v.boolean(),
  /** True if a cancellation needs `refundTo`, because a virtual account paid. */
  needsRefundAccount: v.boolean(),
  timeline: v.array(OrderEvent),
});
export type OrderDetail = v.InferOutput<typeof OrderDetail>;

/** Bank account for the refund of a virtual account. `bankCode` is one of the kit's `banks`. */
export const RefundAccount = v.object({ bankCode: v.string(), number: text(20), holder: text(20) });
export type RefundAccount = v.InferOutput<typeof RefundAccount>;

/** `POST /api/orders/:merchantUid/cancel` → `OrderDetail`. Closes it, or refunds it before shipping. */
export const CancelRequest = v.object({ refundTo: v.optional(RefundAccount) });
export type CancelRequest = v.InferOutput<typeof CancelRequest>;

/** `POST /api/subscriptions` → `Registration`, 201. `POST /api/subscriptions/:id/card` → the same. */
export const SubscriptionRequest = v.object({ productId: v.string(), buyer: Buyer });
export type SubscriptionRequest = v.InferOutput<typeof SubscriptionRequest>;

/** Card to register: post `order.merchantUid` to `/api/pay/billing-key`, then open the window. */
export const Registration = v.object({ id: v.string(), order: PlacedOrder });
export type Registration = v.InferOutput<typeof Registration>;

/** One try of a charge. */
export const ChargeTry = v.object({ at: time, isPaid: v.boolean() });

/** Charge of a subscription: an order, `open` until it is paid. */
export const Charge = v.object({
  merchantUid: v.string(),
  status: v.picklist(orderStatuses),
  amount: won,
  /** Time of the next try if it is open, otherwise of the first one. */
  chargeAt: time,
  tries: v.array(ChargeTry),
  receiptUrl: v.nullable(v.string()),
});
export type Charge = v.InferOutput<typeof Charge>;

/**
 * `GET /api/subscriptions` → `Subscription[]`.
 * `POST /api/subscriptions/:id/skip` (the next charge moves by a month), `/retry` (charges a declined
 * one now) and `/cancel` → `Subscription`.
 */
export const Subscription = v.object({
  id: v.string(),
  productId: v.string(),
  name: inBothLanguages,
  price: won,
  status: v.picklist([
    'registering', // no card is registered yet
    'active',
    'pastDue', // the last try was declined: the shopper changes the card, or a retry follows
    'cancelled',
  ]),
  card: v.nullable(v.object({ name: v.nullable(v.string()), number: v.nullable(v.string()) })),
  /** Time of the next charge or retry; `null` if none will follow. */
  nextChargeAt: v.nullable(time),
  /** True while the server waits for the gateway, such as for the first charge. Read it again. */
  isWorking: v.boolean(),
  canSkip: v.boolean(),
  canRetry: v.boolean(),
  /** Newest first. */
  charges: v.array(Charge),
});
export type Subscription = v.InferOutput<typeof Subscription>;
