import { and, eq, lt, sum } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { isPaymentError, type ServerHandlers } from 'react-inicis/server';
import type { Database, Tx } from '../../ledgers/libsql/database.js';
import type { RefundRequest } from '../shared/operatorApi.js';
import { addEvent } from './events.js';
import { findOrder, type Reader, type StoredOrder } from './orders.js';
import { ShopError } from './shopError.js';
import { refunds } from './tables.js';

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
 * lost is looked up later. `checksum` is this shop's own record, so that two refunds at the same time
 * cannot both succeed.
 *
 * @throws {ShopError} `state`, `invalid`; `declined` if the gateway refuses; `unfinished` if the
 * gateway did not answer; `unavailable` if nothing was sent.
 */
export async function refundOrder(
  database: Database,
  handlers: ServerHandlers,
  merchantUid: string,
  { refundTo, reason, ...request }: RefundRequest,
): Promise<void> {
  const refund = await database.write((tx) => storeRequest(tx, merchantUid, request), merchantUid);
  const { impUid, amount, taxFree, checksum } = refund;
  const { client } = handlers;
  try {
    const parts = { amount, taxFree, vat: refund.vat ?? undefined };
    const payment = await client.payments.cancel({ impUid, ...parts, checksum, reason, refundTo });
    await handlers.record(payment);
    await end(database, refund, 'done');
  } catch (error) {
    if (isPaymentError(error, 'interrupted')) {
      if (await lookUp(database, handlers, refund).catch(() => false)) return;
      throw new ShopError('unfinished', error.message);
    }
    if (!isPaymentError(error)) throw error;
    await end(database, refund, 'refused', error.message);
    throw new ShopError(
      isPaymentError(error, 'unavailable') ? 'unavailable' : 'declined',
      error.message,
    );
  }
}

/** Stores the request of a refund, if its amounts are left and no other refund is running. */
async function storeRequest(
  tx: Tx,
  merchantUid: string,
  {
    amount,
    taxFree = 0,
    vat = null,
  }: Pick<RefundRequest, 'amount' | 'taxFree'> & { vat?: number | null | undefined },
): Promise<Refund> {
  const order = await findOrder(tx, merchantUid);
  if (!order?.impUid) throw new ShopError('state', 'the order is not paid');
  const left = await leftOf(tx, order);
  if (amount > left.amount || taxFree > left.taxFree || taxFree > amount)
    throw new ShopError('invalid', `amount: only ${JSON.stringify(left)} is left`);
  if (left.vat !== null && vat === null) throw new ShopError('invalid', 'vat: required');
  const isRunning = and(eq(refunds.merchantUid, merchantUid), eq(refunds.state, 'sent'));
  const [running] = await tx.select().from(refunds).where(isRunning);
  if (running) throw new ShopError('state', 'another refund of the order has no end yet');
  const refund: Refund = {
    id: randomUUID(),
    merchantUid,
    impUid: order.impUid,
    amount,
    taxFree,
    vat,
    checksum: left.amount,
    state: 'sent',
    at: Date.now(),
  };
  await tx.insert(refunds).values(refund);
  await addEvent(tx, merchantUid, { kind: 'refundRequested', of: refund.id, amount });
  return refund;
}

const end = (
  { write }: Database,
  { id, merchantUid }: Refund,
  state: 'done' | 'refused',
  note?: string,
) =>
  write(async (tx) => {
    await tx.update(refunds).set({ state }).where(eq(refunds.id, id));
    const event = {
      kind: 'refundRequested',
      of: `${id}:refused`,
      detail: 'refused',
      note,
    } as const;
    if (state === 'refused') await addEvent(tx, merchantUid, event);
  }, merchantUid);

/** Reads the payment of a refund, and records what it says. Returns true if it was refunded. */
async function lookUp(database: Database, handlers: ServerHandlers, refund: Refund) {
  const payment = await handlers.client.payments.get(refund.impUid);
  await handlers.record(payment);
  const isDone = payment.amount - payment.cancelAmount < refund.checksum;
  await end(database, refund, isDone ? 'done' : 'refused');
  return isDone;
}

/** Looks up refunds whose answer was lost, for example because the server was killed. */
export async function lookUpRefunds(database: Database, handlers: ServerHandlers): Promise<void> {
  const lost = and(eq(refunds.state, 'sent'), lt(refunds.at, Date.now() - timeout));
  for (const refund of await database.db.select().from(refunds).where(lost)) {
    await lookUp(database, handlers, refund);
  }
}
