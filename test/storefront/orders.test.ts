import { parseResponse } from 'hono/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestShop, type TestShop } from './startTestShop.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop.close());

const kindsOf = ({ timeline }: { timeline: readonly { kind: string }[] }) =>
  timeline.map(({ kind }) => kind);

describe('the orders of the storefront', () => {
  it('stores a payment once, with its timeline', async () => {
    const browser = await shop.visit();
    const { merchantUid, impUid, answer } = await browser.buy('yirgacheffe-1kg');
    expect(answer).toMatchObject({ paid: { merchantUid, status: 'paid', amount: 64_000 } });
    const detail = await browser.detail(merchantUid);
    expect(detail).toMatchObject({ status: 'paid', canCancel: true, closesAt: null });
    // The webhook can arrive after the answer to the browser.
    await expect
      .poll(async () => kindsOf(await browser.detail(merchantUid)).toSorted())
      .toEqual(['answered', 'ordered', 'paid', 'webhook']);
    expect(
      await shop.rows('select paid, refunded from orders where merchant_uid = ?', merchantUid),
    ).toMatchObject([{ paid: 64_000, refunded: 0 }]);
    expect(await shop.rows('select key from outbox where key = ?', `paid:${impUid}`)).toHaveLength(
      1,
    );
  });

  it('shows an order to its own shopper only', async () => {
    const [browser, other] = [await shop.visit(), await shop.visit()];
    const { merchantUid } = await browser.buy('yirgacheffe-200g');
    expect((await other.send(`/api/orders/${merchantUid}`)).status).toBe(404);
    expect(await other.complete(merchantUid, null)).toMatchObject({ error: { code: 'hidden' } });
    expect(await parseResponse(other.api.orders.$get())).toEqual([]);
  });

  it('refuses a cookie that it did not sign, and requests of other sites', async () => {
    const browser = await shop.visit();
    const { merchantUid } = await browser.order('yirgacheffe-200g');
    const other = await shop.visit();
    const read = await other.send(`/api/orders/${merchantUid}`, {
      headers: { cookie: 'session=x.y' },
    });
    expect(read.status).toBe(404);
    const origin = 'https://evil.example';
    const paths = ['/api/pay/complete', `/api/orders/${merchantUid}/cancel`];
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=b',
    ];
    for (const path of paths) {
      for (const type of types) {
        const init = { method: 'POST', headers: { origin, 'content-type': type }, body: '{}' };
        expect((await browser.send(path, init)).status).toBe(403);
      }
      // Other sites may send JSON only if the shop answers that they have permission.
      const method = { 'access-control-request-method': 'POST' };
      const asked = await browser.send(path, { method: 'OPTIONS', headers: { origin, ...method } });
      expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(await browser.detail(merchantUid)).toMatchObject({ status: 'open' });
  });

  it('cancels a paid order before it is shipped, and not after', async () => {
    const browser = await shop.visit();
    const bought = await browser.buy('gift-set');
    const response = await browser.post(`/api/orders/${bought.merchantUid}/cancel`);
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { status: 'refunded', refunded: 51_000, canCancel: false },
    ]);
    const shipped = await browser.buy('yirgacheffe-1kg');
    await browser.logIn();
    const delivery = { company: 'CJGLS', invoice: '1234567890' };
    await browser.post(`/api/operator/orders/${shipped.merchantUid}/ship`, delivery);
    expect(await browser.detail(shipped.merchantUid)).toMatchObject({
      status: 'shipped',
      delivery,
    });
    const refused = await browser.post(`/api/orders/${shipped.merchantUid}/cancel`);
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { error: { message: 'the order is shipped' } },
    ]);
  });

  it('closes an order that is cancelled before it is paid, and reviews money that still comes', async () => {
    const browser = await shop.visit();
    const placed = await browser.order('yirgacheffe-1kg');
    const closed = await browser.post(`/api/orders/${placed.merchantUid}/cancel`);
    expect(await closed.json()).toMatchObject({ status: 'closed', closesAt: null });
    const impUid = await browser.payAt(placed);
    expect(await browser.complete(placed.merchantUid, impUid)).toMatchObject({
      error: { reason: 'unverified', code: 'review' },
    });
    expect(await browser.detail(placed.merchantUid)).toMatchObject({ status: 'review' });
    await browser.logIn();
    const refund = await browser.post(`/api/operator/reviews/${impUid}/refund`);
    expect(await refund.json()).toEqual([]);
    expect(await browser.detail(placed.merchantUid)).toMatchObject({ status: 'closed' });
  });

  it('lets the gateway take no money for an order that was closed while the window was open', async () => {
    const browser = await shop.visit();
    const { confirmUrl } = browser.session.gateway;
    const confirm = { confirm_url: confirmUrl ?? '' };
    const { merchantUid, answer } = await browser.buy('yirgacheffe-1kg', confirm);
    expect(answer).toMatchObject({ paid: { merchantUid } });
    expect(kindsOf(await browser.detail(merchantUid))).toContain('confirmed');
    const placed = await browser.order('yirgacheffe-1kg');
    await browser.post(`/api/orders/${placed.merchantUid}/cancel`);
    const impUid = await browser.payAt(placed, confirm);
    expect(await browser.complete(placed.merchantUid, impUid)).toMatchObject({
      error: { reason: 'declined' },
    });
    expect(await browser.detail(placed.merchantUid)).toMatchObject({ status: 'closed' });
  });

  it('gives the money back if an order that is cancelled turns out to be paid', async () => {
    const browser = await shop.visit();
    const placed = await browser.order('yirgacheffe-1kg');
    await shop.sendWebhooksTo(null);
    await browser.payAt(placed);
    await shop.sendWebhooksTo(`${shop.address}/api/pay/webhook`);
    const cancelled = await browser.post(`/api/orders/${placed.merchantUid}/cancel`);
    expect(await cancelled.json()).toMatchObject({ status: 'refunded', refunded: 64_000 });
  });

  it('takes the deposit of a virtual account later', async () => {
    const browser = await shop.visit();
    const { merchantUid, answer } = await browser.buy(
      'yirgacheffe-1kg',
      { pay_method: 'vbank' },
      { method: 'vbank' },
    );
    expect(answer).toMatchObject({ awaiting: 'deposit', account: { amount: 64_000 } });
    expect(await browser.detail(merchantUid)).toMatchObject({ status: 'awaiting' });
    await shop.sandbox.deposit(merchantUid);
    expect(await browser.detail(merchantUid)).toMatchObject({
      status: 'paid',
      account: null,
      needsRefundAccount: true,
    });
    const refused = await browser.post(`/api/orders/${merchantUid}/cancel`);
    expect([refused.status, await refused.json()]).toMatchObject([
      402,
      { error: { message: expect.stringContaining('환불계좌') } },
    ]);
    const refundTo = { bankCode: '088', number: '110-123-456789', holder: '홍길동' };
    const cancelled = await browser.post(`/api/orders/${merchantUid}/cancel`, { refundTo });
    expect(await cancelled.json()).toMatchObject({ status: 'refunded' });
  });
});
