import { bigint, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { VirtualAccount } from 'react-inicis/server';

/** Column of an amount in won, as a number: `integer` ends at 2,147,483,647. */
const won = () => bigint({ mode: 'number' });

/** Orders of the shop. The amounts are in won: there is no flag "paid". */
export const orders = pgTable('orders', {
  merchantUid: text('merchant_uid').primaryKey(),
  userId: text('user_id').notNull(),
  amount: won().notNull(),
  paid: won().notNull().default(0),
  refunded: won().notNull().default(0),
  account: jsonb().$type<VirtualAccount>(),
});

/** Payments that need a person: one row for each payment. */
export const reviews = pgTable('reviews', {
  impUid: text('imp_uid').primaryKey(),
  merchantUid: text('merchant_uid').notNull(),
  held: won().notNull(),
  reason: text().notNull(),
});

/** Keys that the kit has claimed. */
export const claims = pgTable('claims', { key: text().primaryKey() });

/** Mails to send later, written in the transaction that caused them. */
export const outbox = pgTable('outbox', {
  key: text().primaryKey(),
  payload: jsonb().$type<object>().notNull(),
  takenUntil: bigint('taken_until', { mode: 'number' }).notNull().default(0),
  sentAt: bigint('sent_at', { mode: 'number' }),
});

export const createTables = `
  create table if not exists orders (
    merchant_uid text primary key, user_id text not null, amount bigint not null,
    paid bigint not null default 0, refunded bigint not null default 0, account jsonb);
  create table if not exists reviews (
    imp_uid text primary key, merchant_uid text not null, held bigint not null,
    reason text not null);
  create table if not exists claims (key text primary key);
  create table if not exists outbox (
    key text primary key, payload jsonb not null, taken_until bigint not null default 0,
    sent_at bigint);
`;
