import { afterEach, describe, expect, it, vi } from 'vitest';
import { reconcile } from '../../../src/server.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';

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
        payment: expect.objectContaining({ merchantUid: 'order_1' }),
        error: expect.objectContaining({ message: 'canary: the disk is full' }),
      },
    ]);
    server.failing.clear();
    await expect(reconcile(server.handlers, span())).resolves.toMatchObject({ paid: 1 });
  });
});
