import { parseResponse } from 'hono/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestShop, type TestShop } from './startTestShop.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop.close());

const orderPath = (merchantUid: string, action = '') =>
  `/api/operator/orders/${merchantUid}${action}`;

async function visitAsOperator() {
  const browser = await shop.visit();
  await browser.logIn();
  const { operator } = browser.api;
  const order = (merchantUid: string) =>
    parseResponse(operator.orders[':merchantUid'].$get({ param: { merchantUid } }));
  const refund = async (merchantUid: string, request: object) => {
    const checksum = (await order(merchantUid)).left.amount;
    const body = { reason: '부분 환불', checksum, ...request };
    const response = await browser.post(orderPath(merchantUid, '/refund'), body);
    return [response.status, await response.json()];
  };
  const reviews = () => parseResponse(operator.reviews.$get());
  return { ...browser, orderOf: order, refund, reviews };
}

describe('the operator of the storefront', () => {
  it('needs the password', async () => {
    const browser = await shop.visit();
    expect((await browser.send('/api/operator/orders')).status).toBe(401);
    expect((await browser.post('/api/operator/login', { password: 'wrong' })).status).toBe(401);
    expect((await browser.logIn()).status).toBe(200);
    expect((await browser.send('/api/operator/orders')).status).toBe(200);
    await browser.post('/api/operator/logout');
    expect((await browser.send('/api/operator/orders')).status).toBe(401);
  });

  it('refunds in parts with the tax-free amount, and never more than is left', async () => {
    const browser = await visitAsOperator();
    const { merchantUid } = await browser.buy('gift-set');
    expect((await browser.orderOf(merchantUid)).left).toEqual({
      amount: 51_000,
      taxFree: 18_000,
      vat: null,
    });
    const book = { amount: 18_000, taxFree: 18_000 };
    expect(await browser.refund(merchantUid, book)).toMatchObject([
      200,
      { status: 'paid', refunded: 18_000, left: { amount: 33_000, taxFree: 0 } },
    ]);
    expect(await browser.refund(merchantUid, book)).toMatchObject([400, {}]);
    expect(await browser.refund(merchantUid, { amount: 33_001 })).toMatchObject([400, {}]);
    expect(await browser.refund(merchantUid, { amount: 33_000 })).toMatchObject([
      200,
      { status: 'refunded', left: { amount: 0 } },
    ]);
    const parts = await shop.rows('select amount, tax_free, state from refunds order by at');
    expect(parts).toMatchObject([
      { amount: 18_000, tax_free: 18_000, state: 'done' },
      { amount: 33_000, tax_free: 0, state: 'done' },
    ]);
  });

  it('refuses a refund of more than the taxable part that is left', async () => {
    const browser = await visitAsOperator();
    const { merchantUid } = await browser.buy('gift-set');
    expect(await browser.refund(merchantUid, { amount: 40_000 })).toMatchObject([400, {}]);
    expect(await shop.rows('select * from refunds where merchant_uid = ?', merchantUid)).toEqual(
      [],
    );
  });

  it('refuses a refund of a page that was read before another refund', async () => {
    const browser = await visitAsOperator();
    const { merchantUid } = await browser.buy('yirgacheffe-1kg');
    const seen = { amount: 10_000, checksum: 64_000 };
    expect(await browser.refund(merchantUid, seen)).toMatchObject([200, { refunded: 10_000 }]);
    expect(await browser.refund(merchantUid, seen)).toMatchObject([409, {}]);
    expect(await browser.orderOf(merchantUid)).toMatchObject({ refunded: 10_000 });
  });

  it('lists no payment as unfinished whose deposit is awaited', async () => {
    const browser = await visitAsOperator();
    const order = await browser.order('yirgacheffe-1kg', { method: 'vbank' });
    await browser.post('/api/pay/prepare', { merchantUid: order.merchantUid });
    await browser.payAt(order, { pay_method: 'vbank' });
    await expect
      .poll(() => browser.orderOf(order.merchantUid))
      .toMatchObject({ status: 'awaiting' });
    expect(await parseResponse(browser.api.operator.unfinished.$get())).toEqual([]);
  });

  it('refunds a zero-rated order with a tax of 0', async () => {
    const browser = await visitAsOperator();
    const { merchantUid, answer } = await browser.buy('export-box');
    expect(answer).toMatchObject({ paid: { status: 'paid' } });
    expect(await browser.refund(merchantUid, { amount: 95_000 })).toMatchObject([400, {}]);
    expect(await browser.refund(merchantUid, { amount: 95_000, vat: 0 })).toMatchObject([
      200,
      { status: 'refunded' },
    ]);
  });

  it('finds a refund whose answer was lost, and never refunds twice at the same time', async () => {
    const browser = await visitAsOperator();
    const lost = await browser.buy('yirgacheffe-1kg');
    await shop.sandbox.fail({ answer: 'reset', done: true, path: '/payments/cancel' });
    expect(await browser.refund(lost.merchantUid, { amount: 4000 })).toMatchObject([
      200,
      { refunded: 4000, left: { amount: 60_000 } },
    ]);
    const { merchantUid } = await browser.buy('yirgacheffe-1kg');
    const both = [1, 2].map(() => browser.refund(merchantUid, { amount: 40_000 }));
    const codes = (await Promise.all(both)).map(([status]) => status);
    expect(codes).toContain(200);
    expect(codes.filter((status) => status === 200)).toHaveLength(1);
    expect(await browser.orderOf(merchantUid)).toMatchObject({ refunded: 40_000 });
  });

  it('lists a forged amount for review, and records it after the order was corrected', async () => {
    const browser = await visitAsOperator();
    const placed = await browser.order('yirgacheffe-1kg');
    const impUid = await browser.payAt({ ...placed, amount: 100 });
    expect(await browser.complete(placed.merchantUid, impUid)).toMatchObject({
      error: { reason: 'unverified', code: 'review' },
    });
    const { merchantUid } = placed;
    expect(await browser.reviews()).toMatchObject([
      { impUid, merchantUid, kind: 'mismatch', field: 'amount', held: 100 },
    ]);
    expect(await browser.detail(merchantUid)).toMatchObject({ status: 'review', closesAt: null });
    const recheck = () => browser.post(`/api/operator/reviews/${impUid}/recheck`);
    expect(await (await recheck()).json()).toEqual({ action: null });
    await shop.rows('update orders set amount = 100 where merchant_uid = ?', merchantUid);
    expect(await (await recheck()).json()).toEqual({ action: 'paid' });
    expect(await browser.reviews()).toEqual([]);
    expect(await browser.detail(merchantUid)).toMatchObject({ status: 'paid', amount: 100 });
  });

  it('refunds a deposit in review to the bank account of the shopper', async () => {
    const browser = await visitAsOperator();
    const order = await browser.order('yirgacheffe-1kg', { method: 'vbank' });
    const { merchantUid } = order;
    const impUid = await browser.payAt(order, { pay_method: 'vbank' });
    await browser.post(`/api/orders/${merchantUid}/cancel`);
    await shop.sandbox.deposit(merchantUid);
    const item = { impUid, kind: 'mismatch', field: 'closed', paidBy: 'vbank', held: 64_000 };
    expect(await browser.reviews()).toMatchObject([item]);
    const path = `/api/operator/reviews/${impUid}/refund`;
    const refused = await browser.post(path);
    expect([refused.status, await refused.json()]).toMatchObject([
      402,
      { error: { message: expect.stringContaining('환불계좌') } },
    ]);
    const refundTo = { bankCode: '088', number: '110-123-456789', holder: '홍길동' };
    expect(await (await browser.post(path, { refundTo })).json()).toEqual([]);
    expect(await browser.detail(merchantUid)).toMatchObject({ status: 'closed' });
  });

  it('reconciles payments that nobody reported, all at once or one by one', async () => {
    const browser = await visitAsOperator();
    await shop.sendWebhooksTo(null);
    const [one, other] = [await browser.order('yirgacheffe-1kg'), await browser.order('gift-set')];
    for (const placed of [one, other]) {
      await browser.post('/api/pay/prepare', { merchantUid: placed.merchantUid });
      await browser.payAt(placed);
    }
    await shop.sendWebhooksTo(`${shop.address}/api/pay/webhook`);
    const unfinished = () => parseResponse(browser.api.operator.unfinished.$get());
    expect(await unfinished()).toHaveLength(2);
    const path = orderPath(one.merchantUid, '/ask');
    expect(await (await browser.post(path)).json()).toMatchObject({ status: 'paid' });
    const answer = await parseResponse(browser.api.operator.reconcile.$post());
    expect(answer).toMatchObject({ paid: 1, failures: [] });
    expect(await unfinished()).toEqual([]);
    expect(await browser.detail(other.merchantUid)).toMatchObject({ status: 'paid' });
  });

  it('ships an escrow order, which the shopper then confirms or refuses', async () => {
    const browser = await visitAsOperator();
    const delivery = { company: 'HANJIN', invoice: '1234-5678-9012' };
    const buyEscrow = () => browser.buy('yirgacheffe-1kg', { escrow: true }, { escrow: true });
    const confirmed = await buyEscrow();
    expect(confirmed.answer).toMatchObject({ paid: { status: 'paid' } });
    await browser.post(orderPath(confirmed.merchantUid, '/ship'), delivery);
    await shop.sandbox.changeEscrow(confirmed.merchantUid, 'purchaseConfirmed');
    expect(await browser.orderOf(confirmed.merchantUid)).toMatchObject({
      status: 'shipped',
      escrowStatus: 'purchaseConfirmed',
    });
    const refused = await buyEscrow();
    await browser.post(orderPath(refused.merchantUid, '/ship'), delivery);
    expect(await browser.refund(refused.merchantUid, { amount: 64_000 })).toMatchObject([402, {}]);
    await shop.sandbox.changeEscrow(refused.merchantUid, 'purchaseRefused', '향이 달라요');
    expect(await browser.refund(refused.merchantUid, { amount: 64_000 })).toMatchObject([
      200,
      { status: 'refunded' },
    ]);
    // KG Inicis reports the end of the escrow payment by another webhook.
    await expect
      .poll(() => browser.orderOf(refused.merchantUid))
      .toMatchObject({ escrowStatus: 'cancelled' });
  });
});
