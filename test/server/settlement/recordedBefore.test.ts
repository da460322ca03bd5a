import { describe, expect, it } from 'vitest';
import { memoryLedger } from '../../../src/server.js';
import { startHttpServer } from '../httpServer.js';

type OnTestFinished = Parameters<typeof startHttpServer>[0];

/** Starts a server that counts the transactions of its ledger. */
async function startCountingServer(onTestFinished: OnTestFinished) {
  const ledger = memoryLedger();
  let count = 0;
  const server = await startHttpServer(onTestFinished, {
    ledger: {
      ...ledger,
      transaction: (merchantUid, work) => {
        count += 1;
        return ledger.transaction(merchantUid, work);
      },
    },
  });
  return { ...server, ledger, transactions: () => count };
}

describe('a report of a payment that was recorded before', () => {
  it('opens no transaction if the payment is paid', async ({ onTestFinished }) => {
    const server = await startCountingServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const first = await server.complete(imp_uid);
    const again = await server.complete(imp_uid);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(await server.handlers.record(await server.client.payments.get(imp_uid))).toBeNull();
    expect(server.transactions()).toBe(1);
  });

  it('does not wait for an order that another request has locked', async ({ onTestFinished }) => {
    const server = await startCountingServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    await server.complete(imp_uid);
    let unlock = () => {};
    const locked = server.ledger.transaction(
      'order_1',
      () => new Promise<void>((resolve) => (unlock = resolve)),
    );
    expect((await server.complete(imp_uid)).status).toBe(200);
    unlock();
    await locked;
  });

  it('opens no transaction if every refund was recorded', async ({ onTestFinished }) => {
    const server = await startCountingServer(onTestFinished);
    const { imp_uid: impUid } = server.pay('order_1', 32000);
    await server.complete(impUid);
    const part = { impUid, amount: 2000, checksum: 32000, reason: '품절' };
    await server.client.payments.cancel(part);
    const first = await server.complete(impUid);
    const transactions = server.transactions();
    expect(await server.complete(impUid)).toMatchObject({ status: 200, body: first.body });
    expect(server.transactions()).toBe(transactions);
    await server.client.payments.cancel({ ...part, checksum: 30000 });
    await server.complete(impUid);
    expect(server.transactions()).toBe(transactions + 1);
    expect(server.refunds.map(({ left }) => left)).toEqual([30000, 28000]);
  });

  it('records a refund that no cancellation explains', async ({ onTestFinished }) => {
    const server = await startCountingServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    await server.complete(imp_uid);
    const payment = await server.client.payments.get(imp_uid);
    expect(await server.handlers.record({ ...payment, cancelAmount: 500 })).toBe('review');
  });

  it('opens a transaction if the payment is in review', async ({ onTestFinished }) => {
    const server = await startCountingServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 100);
    await server.complete(imp_uid);
    expect((await server.complete(imp_uid)).status).toBe(409);
    expect(server.transactions()).toBe(2);
    expect(server.paid).toEqual([]);
  });
});
