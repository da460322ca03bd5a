import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { memoryLedger, reconcile } from '../../../src/server.js';
import type { WirePayment } from '../../../src/core/wire.js';
import { createClientInProcess } from '../clientInProcess.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';
import { wirePayment } from '../wirePayment.js';

const span = () => ({ from: new Date(Date.now() - 3_600_000), to: new Date(Date.now() + 60_000) });
const nothing = { paid: 0, refunded: 0, review: 0, billingKeyIssued: 0, failures: [] };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('reconcile', () => {
  it('records the payments and refunds whose webhooks were lost, and returns their numbers', async () => {
    const server = createServerOnSandbox();
    for (const order of ['order_2', 'order_3', 'order_4', 'order_5']) server.addOrder(order);
    server.pay('order_1', 32000);
    server.pay('order_2', 100);
    server.pay('order_3', 32000, { method: 'vbank' });
    server.pay('order_4', 32000, { outcome: 'decline' });
    server.pay('order_404', 32000);
    await expect(reconcile(server.handlers, span())).resolves.toEqual({
      ...nothing,
      seen: 5,
      paid: 1,
      review: 2,
    });
    expect(server.accounts).toHaveLength(1);
    await server.gateway.deposit('order_3');
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    await server.gateway.cancelInConsole('order_404');
    await expect(reconcile(server.handlers, span())).resolves.toEqual({
      ...nothing,
      seen: 5,
      paid: 1,
      refunded: 1,
      review: 1,
    });
    await expect(reconcile(server.handlers, span())).resolves.toEqual({ ...nothing, seen: 5 });
    expect(server.restInTransaction()).toBe(0);
  });

  it('records a card whose webhook was lost', async () => {
    const server = createServerOnSandbox();
    const response = await server.handlers.billingKey(
      new Request('http://shop/billing-key', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: 'user=kim' },
        body: JSON.stringify({ merchantUid: 'order_1' }),
      }),
    );
    const { customerUid }: { customerUid: string } = await response.json();
    server.registerCard(customerUid, 'order_1');
    await expect(reconcile(server.handlers, span())).resolves.toMatchObject({
      billingKeyIssued: 1,
    });
    expect(server.billingKeys).toMatchObject([{ customerUid }]);
  });

  it('records each payment once when several calls run concurrently', async () => {
    const server = createServerOnSandbox();
    server.addOrder('order_2');
    const paid = [server.pay('order_1', 32000), server.pay('order_2', 32000)];
    const runs = await Promise.all([1, 2, 3].map(() => reconcile(server.handlers, span())));
    expect(server.paid.toSorted()).toEqual(paid.map(({ imp_uid }) => imp_uid).toSorted());
    expect(runs.reduce((total, { paid: count }) => total + count, 0)).toBe(2);
  });

  it('continues when `onPaid` throws, returns the failure, and records the payment the next time', async () => {
    const server = createServerOnSandbox();
    server.addOrder('order_2');
    server.pay('order_1', 32000);
    server.pay('order_2', 100);
    server.failing.add('onPaid');
    const { paid, review, failures } = await reconcile(server.handlers, span());
    expect([paid, review]).toEqual([0, 1]);
    expect(failures).toEqual([
      {
        impUid: expect.stringMatching(/^imp_/),
        merchantUid: 'order_1',
        payment: expect.objectContaining({ merchantUid: 'order_1' }),
        error: expect.objectContaining({ message: 'canary: the disk is full' }),
      },
    ]);
    server.failing.clear();
    await expect(reconcile(server.handlers, span())).resolves.toMatchObject({ paid: 1 });
  });
});

const day = 24 * 3_600_000;

/** Creates handlers whose gateway lists these payments. `calls` has the paths of its requests. */
function startWith(payments: readonly unknown[]) {
  const calls: string[] = [];
  const transactions: string[] = [];
  const { client } = createClientInProcess();
  const ledger = memoryLedger();
  const server = createServerOnSandbox({
    ledger: {
      ...ledger,
      transaction: (merchantUid, work) => {
        transactions.push(merchantUid);
        return ledger.transaction(merchantUid, work);
      },
    },
    client: {
      ...client,
      request: async (_: string, path: string) => {
        const { pathname, searchParams } = new URL(path, 'http://gateway');
        calls.push(pathname);
        const page = Number(searchParams.get('page'));
        const list = payments.slice((page - 1) * 100, page * 100);
        return { list, next: page * 100 < payments.length ? page + 1 : 0 };
      },
    },
  });
  return { ...server, calls, transactions };
}

const numbered = (count: number, changed: Partial<WirePayment> = {}) =>
  Array.from({ length: count }, (_, at) =>
    wirePayment({ imp_uid: `imp_${at + 1}`, merchant_uid: `order_${at + 1}`, ...changed }),
  );

describe('reconcile with payments that cannot be decoded', () => {
  it('records the others, and names each of them', async () => {
    const [first, second] = numbered(2);
    const server = startWith([
      first,
      { imp_uid: 'imp_8', merchant_uid: 'order_8', status: 'paid' },
      { imp_uid: 9, amount: 'all' },
      null,
      'imp_10',
      second,
    ]);
    server.addOrder('order_2');
    const { seen, paid, failures } = await reconcile(server.handlers, span());
    expect([seen, paid, server.paid]).toEqual([6, 2, ['imp_1', 'imp_2']]);
    const error = expect.objectContaining({ reason: 'api' });
    expect(failures).toEqual([
      { impUid: 'imp_8', merchantUid: 'order_8', error },
      { error },
      { error },
      { error },
    ]);
  });
});

describe('reconcile over a long span', () => {
  it('calls the gateway 10 times for 1,000 payments', async () => {
    const server = startWith(numbered(1_000, { status: 'failed' }));
    const { seen } = await reconcile(server.handlers, span());
    expect(seen).toBe(1_000);
    expect(server.calls).toEqual(Array.from({ length: 10 }, () => '/payments/status/all'));
  });

  it('begins no transaction for payments and refunds that were recorded before', async () => {
    const refund = { cancellation_id: 'a', amount: 2000, cancelled_at: 1_700_000_120, reason: '' };
    const refunded = {
      status: 'cancelled',
      cancel_amount: 2000,
      cancel_history: [refund],
    } as const;
    const account = { status: 'ready', pay_method: 'vbank', vbank_num: '1', paid_at: 0 } as const;
    const due = { vbank_date: Math.ceil(Date.now() / 1000) + 3600 };
    const payments = numbered(300);
    const server = startWith(payments);
    for (const { merchant_uid } of payments) server.addOrder(merchant_uid);
    await expect(reconcile(server.handlers, span())).resolves.toMatchObject({ paid: 300 });
    payments.splice(0, 100, ...numbered(100, refunded));
    payments.push(
      wirePayment({ imp_uid: 'imp_301', merchant_uid: 'order_301', ...account, ...due }),
    );
    server.addOrder('order_301');
    await expect(reconcile(server.handlers, span())).resolves.toMatchObject({ refunded: 100 });
    expect(server.accounts).toHaveLength(1);
    server.transactions.length = 0;
    await expect(reconcile(server.handlers, span())).resolves.toEqual({ ...nothing, seen: 301 });
    expect(server.transactions).toEqual([]);
  });

  it('begins no transaction for failed payments and open windows', async () => {
    const server = startWith([
      ...numbered(50, { status: 'failed' }),
      ...numbered(99, { status: 'ready', paid_at: 0 }).slice(50),
      wirePayment({
        imp_uid: 'imp_100',
        status: 'failed',
        customer_uid_usage: 'payment.scheduled',
      }),
    ]);
    await expect(reconcile(server.handlers, span())).resolves.toEqual({ ...nothing, seen: 100 });
    expect(server.transactions).toEqual(['order_1']);
    expect(server.failedCharges).toMatchObject([{ impUid: 'imp_100' }]);
  });

  it('records a deposit that arrives 29 days after the account was issued', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const server = createServerOnSandbox();
    server.pay('order_1', 32000, { method: 'vbank' });
    const run = (days: number) => {
      const now = Date.now();
      return reconcile(server.handlers, { from: new Date(now - days * day), to: new Date(now) });
    };
    await expect(run(1)).resolves.toMatchObject({ seen: 1 });
    vi.setSystemTime(Date.now() + 29 * day);
    await server.gateway.deposit('order_1');
    await expect(run(1)).resolves.toMatchObject({ seen: 1, paid: 1 });
    await expect(run(31)).resolves.toMatchObject({ seen: 1, paid: 0 });
  });
});
