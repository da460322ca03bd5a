import * as v from 'valibot';
import type { Books } from './backend.js';

const count = v.pipe(v.union([v.number(), v.bigint(), v.string()]), v.transform(Number));
const rows = {
  paid: v.array(v.object({ merchant_uid: v.string() })),
  reviews: v.array(v.object({ merchant_uid: v.string(), held: count })),
  refunds: v.array(v.object({ amount: count })),
  cards: v.array(v.object({ user_id: v.string(), name: v.string() })),
};

/** Reads the rows that a sample recorded in its database. */
export async function booksOf(run: (statement: string) => Promise<unknown>): Promise<Books> {
  const paid = await run("select merchant_uid from orders where status = 'paid' order by 1");
  const reviews = await run('select merchant_uid, held from reviews');
  const refunds = await run('select amount from refunds order by amount');
  const cards = await run('select user_id, name from cards');
  const held = v.parse(rows.reviews, reviews).map((row) => [row.merchant_uid, row.held] as const);
  return {
    paid: v.parse(rows.paid, paid).map((row) => row.merchant_uid),
    reviews: Object.fromEntries(held),
    refunds: v.parse(rows.refunds, refunds).map(({ amount }) => amount),
    cards: v.parse(rows.cards, cards).map(({ user_id, name }) => `${user_id} ${name}`),
  };
}
