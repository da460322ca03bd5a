import { bigint, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { VirtualAccount } from 'react-inicis/server';

/** What the shop sells and what became of it. Money is counted, in won: it never just "is paid". */
export const orders = pgTable('orders', {
  merchantUid: text('merchant_uid').primaryKey(),
  userId: text('user_id').notNull(),
  amount: integer().notNull(),
  paid: integer().notNull().default(0),
  refunded: integer().notNull().default(0),
  account: jsonb().$type<VirtualAccount>(),
});

/** Money without a home, for a person. */
export const reviews = pgTable('reviews', {
  impUid: text('imp_uid').primaryKey(),
  merchantUid: text('merchant_uid').notNull(),
  held: integer().notNull(),
  reason: text().notNull(),
});

/** What has been done, by the kit's keys. */
export const claims = pgTable('claims', { key: text().primaryKey() });

/** What is still to be done outside: written with what caused it, sent later. */
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
