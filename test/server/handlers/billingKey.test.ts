import { describe, expect, it } from 'vitest';
import { serveShop, type ServedShop } from '../httpServer.js';
import { note } from '../serverOnSandbox.js';

const errorWith = (error: object) => ({ error: expect.objectContaining(error) });

async function mint(shop: ServedShop, merchantUid = 'order_1', user = 'kim'): Promise<string> {
  const { body } = await shop.post('/billing-key', { merchantUid }, user);
  return String(Object(body).customerUid);
}

const receiptOf = (customerUid: string, impUid: string | null) => ({
  impUid,
  merchantUid: 'order_1',
  customerUid,
});

describe('handlers.billingKey', () => {
  it('mints a `customerUid`, keeps the card that was registered, and shows the order', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const customerUid = await mint(shop);
    const { imp_uid } = shop.register(customerUid, 'order_1');
    for (let tries = 0; tries < 2; tries += 1) {
      const { status, body } = await shop.post('/billing-key', receiptOf(customerUid, imp_uid));
      expect([status, body]).toEqual([200, { issued: { state: 'open', note } }]);
    }
    expect(shop.issued).toEqual([
      { billingKey: expect.objectContaining({ customerUid }), customerUid, userId: 'kim' },
    ]);
    expect([...shop.settled, ...shop.reviews]).toEqual([]);
    expect(shop.restInTransaction()).toBe(0);
  });

  it('mints another one each time, that nobody can guess', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const minted = [await mint(shop), await mint(shop)];
    expect(new Set(minted).size).toBe(2);
    for (const one of minted) expect(one).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });

  it('mints nothing for who may not see the order', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const stranger = await shop.post('/billing-key', { merchantUid: 'order_1' }, 'lee');
    const unknown = await shop.post('/billing-key', { merchantUid: 'order_404' });
    expect([stranger.status, stranger.text]).toEqual([404, unknown.text]);
    expect(stranger.text).not.toContain('customerUid');
    expect(shop.claims).toEqual(new Set());
  });

  it('keeps a card by the webhook alone, when the browser never comes back', async (test) => {
    const shop = await serveShop(test.onTestFinished, {}, { format: 'json' });
    const customerUid = await mint(shop);
    shop.register(customerUid, 'order_1');
    await shop.gateway.webhooks.allAnswered();
    expect(shop.issued).toMatchObject([{ customerUid, userId: 'kim' }]);
  });

  it('finds the card by the order number where the browser was not told', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const customerUid = await mint(shop);
    shop.register(customerUid, 'order_1');
    const { status } = await shop.post('/billing-key', receiptOf(customerUid, null));
    expect(status).toBe(200);
    expect(shop.issued).toHaveLength(1);
  });

  it('keeps no card under a name that was not minted for the order', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    shop.addOrder('order_2', { userId: 'lee' });
    const victims = await mint(shop, 'order_2', 'lee');
    const { imp_uid } = shop.register(victims, 'order_1');
    const answers = [
      await shop.post('/billing-key', receiptOf(victims, imp_uid)),
      await shop.post('/billing-key', receiptOf(await mint(shop), imp_uid)),
      await shop.webhook(imp_uid),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 200]);
    expect(answers[0]?.body).toEqual(errorWith({ reason: 'unverified', field: 'customerUid' }));
    expect(shop.issued).toEqual([]);
  });

  it('refuses another name than the one that the card has', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const [first, second] = [await mint(shop), await mint(shop)];
    const { imp_uid } = shop.register(first, 'order_1');
    const { status, body } = await shop.post('/billing-key', receiptOf(second, imp_uid));
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ reason: 'unverified', field: 'customerUid' }));
    expect(shop.issued).toMatchObject([{ customerUid: first }]);
  });

  it('keeps the card for a browser that may not see the order, and tells it nothing', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const customerUid = await mint(shop);
    const { imp_uid } = shop.register(customerUid, 'order_1');
    const { status, text } = await shop.post(
      '/billing-key',
      receiptOf(customerUid, imp_uid),
      'lee',
    );
    expect(status).toBe(404);
    expect(text).not.toMatch(/canary|order_1|imp_/);
    expect(shop.issued).toHaveLength(1);
  });

  it('keeps no card that was removed before anybody asked', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const customerUid = await mint(shop);
    const { imp_uid } = shop.register(customerUid, 'order_1');
    await shop.client.billingKeys.remove(customerUid);
    const { status } = await shop.post('/billing-key', receiptOf(customerUid, imp_uid));
    expect([status, (await shop.webhook(imp_uid)).status]).toEqual([409, 200]);
    expect(shop.issued).toEqual([]);
  });

  it.for([
    ['cancel', 'cancelled'],
    ['decline', 'declined'],
  ] as const)('answers 402 after a %s', async ([outcome, reason], { onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const customerUid = await mint(shop);
    const { imp_uid } = shop.register(customerUid, 'order_1', outcome);
    const { status, body } = await shop.post('/billing-key', receiptOf(customerUid, imp_uid));
    expect(status).toBe(402);
    expect(body).toEqual(errorWith({ reason }));
    expect(shop.issued).toEqual([]);
  });

  it('takes money for money where the shopper made a payment of the window', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const customerUid = await mint(shop);
    const { imp_uid } = shop.pay('order_1', 32000);
    const { status, body } = await shop.post('/billing-key', receiptOf(customerUid, imp_uid));
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ field: 'customerUidUsage' }));
    expect(shop.settled).toEqual([imp_uid]);
    expect(shop.issued).toEqual([]);
  });

  it('keeps no card of a channel that is not yours', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished, { channels: ['html5_inicis.MOIexample'] });
    const customerUid = await mint(shop);
    const { imp_uid } = shop.register(customerUid, 'order_1');
    const { status, body } = await shop.post('/billing-key', receiptOf(customerUid, imp_uid));
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ field: 'channel' }));
    expect(shop.issued).toEqual([]);
  });

  it('is not for payments: `complete` calls no card that was registered paid', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const { imp_uid } = shop.register(await mint(shop), 'order_1');
    const { status, body } = await shop.complete(imp_uid);
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ reason: 'unverified', field: 'customerUidUsage' }));
    expect(shop.settled).toEqual([]);
  });

  it('answers 404 where no cards are registered', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished, { issued: undefined });
    expect((await shop.post('/billing-key', { merchantUid: 'order_1' })).status).toBe(404);
  });

  it('answers 400 to half a receipt', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const halves = [
      { impUid: 'imp_1', merchantUid: 'order_1' },
      { merchantUid: 'order_1', customerUid: 'card' },
      { impUid: null, merchantUid: 'order_1', customerUid: 1 },
    ];
    for (const body of halves) expect((await shop.post('/billing-key', body)).status).toBe(400);
    expect(shop.calls).toEqual([]);
  });
});
