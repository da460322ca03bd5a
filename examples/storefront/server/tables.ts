import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Buyer, Delivery } from '../shared/requests.js';
import type { Method } from '../shared/offer.js';

// Tables of this shop only. The tables that every shop needs are in `ledgers/libsql`: orders with their
// amounts, claims, reviews and the outbox. Times are in milliseconds since 1970.

export type EventKind =
  | 'ordered' // the server stored the order
  | 'prepared' // the amount was registered at the gateway, just before the window
  | 'confirmed' // the gateway asked before it charged, and the server agreed
  | 'answered' // the window has ended, and the page asked the server to verify
  | 'awaiting' // a virtual account was issued
  | 'paid' // the payment was read at the gateway, and matches the order
  | 'webhook' // the gateway's webhook arrived
  | 'declined' // a charge of a subscription was declined
  | 'review' // the payment does not match the order, or came twice
  | 'resolved' // an operator's recheck recorded the payment as paid
  | 'refundRequested' // by the shopper or an operator
  | 'refunded' // the gateway has given money back
  | 'shipped'
  | 'escrow' // the escrow payment changed: `detail` is its status
  | 'closed'; // `detail` is `cancelled`, `expired` or `replaced`

export const purchases = sqliteTable('purchases', {
  merchantUid: text('merchant_uid').primaryKey(),
  /** `card` registers the card of a subscription, `charge` is a charge of that card. */
  kind: text().$type<'goods' | 'card' | 'charge'>().notNull(),
  subscriptionId: text('subscription_id'),
  productId: text('product_id').notNull(),
  quantity: integer().notNull(),
  method: text().$type<Method>().notNull(),
  buyer: text({ mode: 'json' }).$type<Buyer>().notNull(),
  /** Parts of the amount, in won. `vat` is `null` if the gateway computes it. */
  taxFree: integer('tax_free').notNull(),
  vat: integer(),
  escrow: integer({ mode: 'boolean' }).notNull(),
  orderedAt: integer('ordered_at').notNull(),
  /** Time at which the order closes if it is not paid. */
  closesAt: integer('closes_at'),
  closedAt: integer('closed_at'),
  /** Payment that paid; 0 months is a lump sum. */
  impUid: text('imp_uid'),
  paidBy: text('paid_by'),
  cardName: text('card_name'),
  months: integer(),
  receiptUrl: text('receipt_url'),
  delivery: text({ mode: 'json' }).$type<Delivery>(),
  escrowStatus: text('escrow_status'),
});

/** Timeline of each order. `id` makes an entry that can be reported twice appear once. */
export const events = sqliteTable(
  'events',
  {
    merchantUid: text('merchant_uid').notNull(),
    id: text().notNull(),
    at: integer().notNull(),
    kind: text().$type<EventKind>().notNull(),
    amount: integer(),
    /** Fixed word as described with each kind, never a text of the gateway. */
    detail: text(),
    /** Words of the gateway, for operators only. */
    note: text(),
  },
  (table) => [primaryKey({ columns: [table.merchantUid, table.id] })],
);

/** Refunds that were requested here, with their tax parts, which the gateway does not return. */
export const refunds = sqliteTable('refunds', {
  id: text().primaryKey(),
  merchantUid: text('merchant_uid').notNull(),
  impUid: text('imp_uid').notNull(),
  amount: integer().notNull(),
  taxFree: integer('tax_free').notNull(),
  vat: integer(),
  /** Amount that could be refunded before. */
  checksum: integer().notNull(),
  state: text().$type<'sent' | 'done' | 'refused'>().notNull(),
  at: integer().notNull(),
});

/** Reason and payment method of each review item; its amount and message are in the table `reviews`. */
export const reviewKinds = sqliteTable('review_kinds', {
  impUid: text('imp_uid').primaryKey(),
  kind: text().$type<'unknownOrder' | 'mismatch' | 'secondPayment' | 'cancelled'>().notNull(),
  /** Field in which the payment differs from its order, such as `amount`. */
  field: text(),
  paidBy: text('paid_by'),
  at: integer().notNull(),
});

export const subscriptions = sqliteTable('subscriptions', {
  id: text().primaryKey(),
  userId: text('user_id').notNull(),
  productId: text('product_id').notNull(),
  buyer: text({ mode: 'json' }).$type<Buyer>().notNull(),
  status: text().$type<'registering' | 'active' | 'pastDue' | 'cancelled'>().notNull(),
  /** The gateway's id of the card, which can be charged with it: it never leaves the server. */
  customerUid: text('customer_uid'),
  cardName: text('card_name'),
  cardNumber: text('card_number'),
  /** Time of the first payment: charges follow on the same day of each month. */
  startedAt: integer('started_at'),
  /** Order that is charged next, and the time; `null` if no charge is planned. */
  chargeUid: text('charge_uid'),
  chargeAt: integer('charge_at'),
  /** Cards that were replaced, or whose subscription ended: the gateway must forget them. */
  oldCards: text('old_cards', { mode: 'json' })
    .$type<string[]>()
    .notNull()
    .$default(() => []),
  /** True if the gateway must be told about the card and the charge. */
  isChanged: integer('is_changed', { mode: 'boolean' })
    .notNull()
    .$default(() => false),
  /** Time until which a process tells the gateway; 0 if none does. */
  takenUntil: integer('taken_until')
    .notNull()
    .$default(() => 0),
  createdAt: integer('created_at').notNull(),
});
