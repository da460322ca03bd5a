import { afterEach, describe, expect, it, vi } from 'vitest';
import { startHttpServer, type HttpServer } from '../httpServer.js';

const hour = 3_600_000;
const openAccount = async (onTestFinished: (close: () => void) => void) => {
  const server = await startHttpServer(onTestFinished);
  const issued = server.pay('order_1', 32000, { method: 'vbank' });
  return { server, issued };
};
const answerOf = async (server: HttpServer, impUid: string | null) => {
  const { status, body } = await server.complete(impUid);
  return [status, body];
};

afterEach(() => {
  vi.useRealTimers();
});

describe('a virtual account', () => {
  it('of a paid order is answered as paid, and is not passed to `onAwaitingDeposit`', async (test) => {
    const { server, issued } = await openAccount(test.onTestFinished);
    const card = { ...server.pay('order_2', 32000), merchant_uid: 'order_1' };
    server.records.save(card);
    await server.complete(card.imp_uid);
    for (const impUid of [issued.imp_uid, null]) {
      expect(await answerOf(server, impUid)).toMatchObject([200, { paid: { state: 'paid' } }]);
    }
    expect(server.accounts).toEqual([]);
  });

  it('of a closed order is neither shown nor recorded', async (test) => {
    const { server, issued } = await openAccount(test.onTestFinished);
    server.addOrder('order_1', { closed: true });
    const answer = await server.complete(issued.imp_uid);
    expect([answer.status, answer.body]).toMatchObject([
      409,
      { error: { reason: 'unverified', code: 'closed' } },
    ]);
    expect(answer.text).not.toContain(String(issued.vbank_num));
    expect(server.accounts).toEqual([]);
    server.addOrder('order_1', { closed: false });
    expect(await answerOf(server, issued.imp_uid)).toMatchObject([200, { awaiting: 'deposit' }]);
    expect(server.accounts).toHaveLength(1);
  });

  it('is expired from one hour after its due date', async (test) => {
    const { server, issued } = await openAccount(test.onTestFinished);
    const due = Math.floor(Date.now() / 1000) * 1000;
    server.records.save({ ...issued, vbank_date: (due - hour) / 1000 + 60 });
    expect(await answerOf(server, issued.imp_uid)).toMatchObject([200, { awaiting: 'deposit' }]);
    server.records.save({ ...issued, vbank_date: (due - hour) / 1000 });
    expect(await answerOf(server, issued.imp_uid)).toMatchObject([
      404,
      { error: { reason: 'unpaid', code: 'expired' } },
    ]);
  });

  it('without a due date is not expired', async (test) => {
    const { server, issued } = await openAccount(test.onTestFinished);
    server.records.save({ ...issued, vbank_date: 0 });
    expect(await answerOf(server, issued.imp_uid)).toMatchObject([
      200,
      { awaiting: 'deposit', account: { dueDate: null } },
    ]);
  });

  it('that is expired takes a late deposit as a payment', async (test) => {
    const { server, issued } = await openAccount(test.onTestFinished);
    server.records.save({ ...issued, vbank_date: 1000, status: 'paid', paid_at: 1_766_588_399 });
    await server.webhook(issued.imp_uid);
    expect(server.paid).toEqual([issued.imp_uid]);
  });

  it('is recorded once even if `has` returns an outdated `false`', async (test) => {
    const { server, issued } = await openAccount(test.onTestFinished);
    server.options.ledger.has = async () => false;
    await server.complete(issued.imp_uid);
    await server.complete(issued.imp_uid);
    expect(server.accounts).toHaveLength(1);
  });

  it('is not recorded by an answer that is older than its deposit, even if `has` is outdated', async (test) => {
    const { server, issued } = await openAccount(test.onTestFinished);
    server.options.ledger.has = async () => false;
    server.records.save({ ...issued, status: 'paid', paid_at: 1_766_588_399 });
    await server.webhook(issued.imp_uid);
    server.records.save(issued);
    await server.webhook(issued.imp_uid);
    expect([server.paid, server.accounts]).toEqual([[issued.imp_uid], []]);
  });

  it('that was recorded before is answered without a transaction', async (test) => {
    const { server, issued } = await openAccount(test.onTestFinished);
    await server.complete(issued.imp_uid);
    server.failing.add('transaction');
    expect(await answerOf(server, issued.imp_uid)).toMatchObject([200, { awaiting: 'deposit' }]);
  });
});
