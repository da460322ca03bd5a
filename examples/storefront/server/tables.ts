import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Item, Method } from '../shared/offer.js';

// Tables of this shop only. The tables that every shop needs are in `ledgers/libsql`: orders, claims,
// reviews and the outbox.

/** Ordered items with their payment method, one row for each order. */
export const purchases = sqliteTable('purchases', {
  merchantUid: text('merchant_uid').primaryKey(),
  item: text().$type<Item>().notNull(),
  method: text().$type<Method>().notNull(),
  orderedAt: integer('ordered_at').notNull(),
  /** Card that paid; 0 months is a lump sum. */
  cardName: text('card_name'),
  months: integer(),
});

/** Cards that shoppers registered for later charges. */
export const cards = sqliteTable('cards', {
  customerUid: text('customer_uid').primaryKey(),
  userId: text('user_id').notNull(),
  name: text(),
  number: text(),
});

export const createTables = [
  `create table if not exists purchases (
    merchant_uid text primary key, item text not null, method text not null,
    ordered_at integer not null, card_name text, months integer)`,
  `create table if not exists cards (
    customer_uid text primary key, user_id text not null, name text, number text)`,
];
