import { bigint, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { VirtualAccount } from 'react-inicis/server';

/** Orders of the shop. The amounts are in won: there is no flag "paid". */
export const orders = pgTable('orders', {
  merchantUid: text('merchant_uid').primaryKey(),
  userId: text('user_id').notNull(),
  amount: integer().notNull(),
  paid: integer().notNull().default(0),
  refunded: integer().notNull().default(0),
  account: jsonb().$type<VirtualAccount>(),
});

/** Payments that need a person: one row for each payment. */
export const reviews = pgTable('reviews', {
  impUid: text('imp_uid').primaryKey(),
  merchantUid: text('merchant_uid').notNull(),
  held: integer().notNull(),
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
    merchant_uid text primary key, user_id text not null, amount integer not null,
    paid integer not null default 0, refunded integer not null default 0, account jsonb);
  create table if not exists reviews (
    imp_uid text primary key, merchant_uid text not null, held integer not null,
    reason text not null);
  create table if not exists claims (key text primary key);
  create table if not exists outbox (
    key text primary key, payload jsonb not null, taken_until bigint not null default 0,
    sent_at bigint);
`;
