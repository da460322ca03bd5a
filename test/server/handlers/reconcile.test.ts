import { afterEach, describe, expect, it, vi } from 'vitest';
import { reconcile } from '../../../src/server.js';
import { openShop } from '../serverOnSandbox.js';

const span = () => ({ from: new Date(Date.now() - 3_600_000), to: new Date(Date.now() + 60_000) });
const nothing = { settled: 0, reversed: 0, reviewed: 0, issued: 0, failures: [] };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('reconcile', () => {
  it('does what the webhooks would have done, and counts it', async () => {
    const shop = openShop();
    for (const order of ['order_2', 'order_3', 'order_4', 'order_5']) shop.addOrder(order);
    shop.pay('order_1', 32000);
    shop.pay('order_2', 100);
    shop.pay('order_3', 32000, { method: 'vbank' });
    shop.pay('order_4', 32000, { outcome: 'decline' });
    shop.pay('order_404', 32000);
    await expect(reconcile(shop.handlers, span())).resolves.toEqual({
      ...nothing,
      seen: 5,
      settled: 1,
      reviewed: 2,
    });
    expect(shop.accounts).toHaveLength(1);
    await shop.gateway.deposit('order_3');
    await shop.gateway.cancelInConsole('order_1', { amount: 2000 });
    await shop.gateway.cancelInConsole('order_404');
    await expect(reconcile(shop.handlers, span())).resolves.toEqual({
      ...nothing,
      seen: 5,
      settled: 1,
      reversed: 1,
      reviewed: 1,
    });
    await expect(reconcile(shop.handlers, span())).resolves.toEqual({ ...nothing, seen: 5 });
    expect(shop.restInTransaction()).toBe(0);
  });

  it('keeps a card whose webhook was lost', async () => {
    const shop = openShop();
    const response = await shop.handlers.billingKey(
      new Request('http://shop/billing-key', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: 'user=kim' },
        body: JSON.stringify({ merchantUid: 'order_1' }),
      }),
    );
    const { customerUid }: { customerUid: string } = await response.json();
    shop.register(customerUid, 'order_1');
    await expect(reconcile(shop.handlers, span())).resolves.toMatchObject({ issued: 1 });
    expect(shop.issued).toMatchObject([{ customerUid }]);
  });

  it('does each thing once when two run at once', async () => {
    const shop = openShop();
    shop.addOrder('order_2');
    const paid = [shop.pay('order_1', 32000), shop.pay('order_2', 32000)];
    const runs = await Promise.all([1, 2, 3].map(() => reconcile(shop.handlers, span())));
    expect(shop.settled.toSorted()).toEqual(paid.map(({ imp_uid }) => imp_uid).toSorted());
    expect(runs.reduce((total, { settled }) => total + settled, 0)).toBe(2);
  });

  it('goes on where something of yours throws, hands it back, and finds it the next time', async () => {
    const shop = openShop();
    shop.addOrder('order_2');
    shop.pay('order_1', 32000);
    shop.pay('order_2', 100);
    shop.broken.add('settle');
    const { settled, reviewed, failures } = await reconcile(shop.handlers, span());
    expect([settled, reviewed]).toEqual([0, 1]);
    expect(failures).toEqual([
      {
        payment: expect.objectContaining({ merchantUid: 'order_1' }),
        error: expect.objectContaining({ message: 'canary: the disk is full' }),
      },
    ]);
    shop.broken.clear();
    await expect(reconcile(shop.handlers, span())).resolves.toMatchObject({ settled: 1 });
  });
});
