import { expect, it } from 'vitest';
import { startTestShop } from './startTestShop.js';

// The job of the shop runs every 15 seconds.
it(
  'closes an order that is not paid in time, unless the gateway has its payment',
  { timeout: 90_000 },
  async (test) => {
    const shop = await startTestShop({ ORDER_MINUTES: '0' });
    test.onTestFinished(() => shop.close());
    const browser = await shop.visit();
    await shop.sendWebhooksTo(null);
    const unpaid = await browser.order('yirgacheffe-1kg');
    const paid = await browser.order('gift-set');
    await browser.payAt(paid);
    const awaiting = await browser.buy('export-box', { pay_method: 'vbank' }, { method: 'vbank' });
    const statusOf = async ({ merchantUid }: { merchantUid: string }) =>
      (await browser.detail(merchantUid)).status;
    await test.expect.poll(() => statusOf(unpaid), { timeout: 25_000 }).toBe('closed');
    await test.expect.poll(() => statusOf(paid), { timeout: 10_000 }).toBe('paid');
    expect(await statusOf(awaiting)).toBe('awaiting');
    expect((await browser.detail(unpaid.merchantUid)).timeline.at(-1)).toMatchObject({
      kind: 'closed',
      detail: 'expired',
    });
    const refused = await browser.post('/api/pay/prepare', { merchantUid: unpaid.merchantUid });
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { error: { code: 'closed' } },
    ]);
  },
);
