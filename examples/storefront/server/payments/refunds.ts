import { and, eq, lt, sum } from 'drizzle-orm';
import { HTTPException } from 'hono/http-exception';
import { randomUUID } from 'node:crypto';
import { isPaymentError, type Payment } from 'react-inicis/server';
import type { Database, Tx } from '../../../ledgers/libsql/database.js';
import type { RefundRequest } from '../../shared/requests.js';
import { addEvent } from '../orders/events.js';
import { findOrder, type Reader, type StoredOrder } from '../orders/orders.js';
import type { Payments } from './payments.js';
import { refunds } from '../tables.js';

type Refund = typeof refunds.$inferSelect;

/** Time after which a refund without an end is looked up at the gateway, in milliseconds. */
const timeout = 90_000;

/** Amounts of an order that can still be refunded, in won. `vat` is `null` if the gateway computes it. */
export async function leftOf(reader: Reader, { merchantUid, ...order }: StoredOrder) {
  const done = and(eq(refunds.merchantUid, merchantUid), eq(refunds.state, 'done'));
  const sums = { taxFree: sum(refunds.taxFree), vat: sum(refunds.vat) };
  const [refunded] = await reader.select(sums).from(refunds).where(done);
  return {
    amount: order.paid - order.refunded,
    taxFree: (order.taxFree ?? 0) - Number(refunded?.taxFree ?? 0),
    vat: order.vat === undefined ? null : order.vat - Number(refunded?.vat ?? 0),
  };
}

/**
 * Refunds an order, in full or in part. The request is stored first, so that a refund whose answer is
 * lost is looked up later. `checksum` is what the operator saw, and what the gateway compares, so that
 * one of two refunds is refused.
 *
 * @throws {HTTPException} 400, 409; 402 if the gateway refuses; 504 if the gateway did not answer; 503 if
 * nothing was sent.
 */
export async function refundOrder(
  database: Database,
  handlers: Payments,
  merchantUid: string,
  { refundTo, reason, ...request }: RefundRequest,
): Promise<void> {
  const refund = await database.write((tx) => storeRequest(tx, merchantUid, request), merchantUid);
  const { payments } = handlers.client;
  const { impUid, amount, taxFree, checksum } = refund;
  const parts = { amount, taxFree, vat: refund.vat ?? undefined };
  const cancelled = payments.cancel({ impUid, ...parts, checksum, reason, refundTo });
  const payment = await cancelled.catch(async (error: unknown) => {
    if (!isPaymentError(error, 'interrupted')) {
      const message = error instanceof Error ? error.message : String(error);
      await end(database, refund, 'refused', message);
      throw new HTTPException(isPaymentError(error, 'unavailable') ? 503 : 402, { message });
    }
    const found = await payments.get(impUid).catch(() => null);
    if (found && isDone(refund, found)) return found;
    throw new HTTPException(504, { message: error.message });
  });
  await handlers.record(payment);
  await end(database, refund, 'done');
}

/** Stores the request of a refund, if its amounts are left and no other refund is running. */
async function storeRequest(
  tx: Tx,
  merchantUid: string,
  { amount, taxFree = 0, vat, checksum }: Omit<RefundRequest, 'reason' | 'refundTo'>,
): Promise<Refund> {
  const order = await findOrder(tx, merchantUid);
  if (!order?.impUid) throw new HTTPException(409, { message: 'the order is not paid' });
  const left = await leftOf(tx, order);
  if (checksum !== left.amount)
    throw new HTTPException(409, { message: `checksum: ${left.amount} is left` });
  const taxable = amount - taxFree;
  if (taxFree > left.taxFree || taxable < 0 || taxable > left.amount - left.taxFree)
    throw new HTTPException(400, { message: `amount: only ${JSON.stringify(left)} is left` });
  if (left.vat !== null && vat === undefined)
    throw new HTTPException(400, { message: 'vat: required' });
  const isRunning = and(eq(refunds.merchantUid, merchantUid), eq(refunds.state, 'sent'));
  const [running] = await tx.select().from(refunds).where(isRunning);
  if (running)
    throw new HTTPException(409, { message: 'another refund of the order has no end yet' });
  const [id, at] = [randomUUID(), Date.now()];
  const { impUid } = order;
  const parts = { amount, taxFree, vat: vat ?? null };
  const refund = { id, merchantUid, impUid, ...parts, checksum, at };
  await tx.insert(refunds).values({ ...refund, state: 'sent' });
  await addEvent(tx, merchantUid, { kind: 'refundRequested', of: id, amount });
  return { ...refund, state: 'sent' };
}

const end = (
  { write }: Database,
  { id, merchantUid }: Refund,
  state: 'done' | 'refused',
  note?: string,
) =>
  write(async (tx) => {
    await tx.update(refunds).set({ state }).where(eq(refunds.id, id));
    if (state === 'done') return;
    const event = { of: `${id}:refused`, detail: 'refused', note };
    await addEvent(tx, merchantUid, { kind: 'refundRequested', ...event });
  }, merchantUid);

const isDone = ({ checksum }: Refund, { amount, cancelAmount }: Payment): boolean =>
  amount - cancelAmount < checksum;

/** Returns the refunds whose answer was lost, for example because the server was killed. */
export const listLostRefunds = ({ db }: Database): Promise<Refund[]> =>
  db
    .select()
    .from(refunds)
    .where(and(eq(refunds.state, 'sent'), lt(refunds.at, Date.now() - timeout)));

/** Reads the payment of a refund, and records what became of it. */
export async function lookUpRefund(
  database: Database,
  handlers: Payments,
  refund: Refund,
): Promise<void> {
  const payment = await handlers.client.payments.get(refund.impUid);
  await handlers.record(payment);
  await end(database, refund, isDone(refund, payment) ? 'done' : 'refused');
}
