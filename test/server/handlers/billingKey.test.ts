import { describe, expect, it } from 'vitest';
import { memoryLedger } from '../../../src/server.js';
import { startHttpServer, type HttpServer } from '../httpServer.js';
import { note } from '../serverOnSandbox.js';

const errorWith = (error: object) => ({ error: expect.objectContaining(error) });

async function createCustomerUid(
  server: HttpServer,
  merchantUid = 'order_1',
  user = 'kim',
): Promise<string> {
  const { body } = await server.post('/billing-key', { merchantUid }, user);
  return String(Object(body).customerUid);
}

const receiptOf = (customerUid: string, impUid: string | null) => ({
  impUid,
  merchantUid: 'order_1',
  customerUid,
});

describe('handlers.billingKey', () => {
  it('creates a `customerUid`, records the registered card once, and answers with the order', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const customerUid = await createCustomerUid(server);
    const { imp_uid } = server.registerCard(customerUid, 'order_1');
    for (let tries = 0; tries < 2; tries += 1) {
      const { status, body } = await server.post('/billing-key', receiptOf(customerUid, imp_uid));
      expect([status, body]).toEqual([200, { issued: { state: 'open', note } }]);
    }
    expect(server.billingKeys).toEqual([
      { billingKey: expect.objectContaining({ customerUid }), customerUid, userId: 'kim' },
    ]);
    expect([...server.paid, ...server.reviews]).toEqual([]);
    expect(server.restInTransaction()).toBe(0);
  });

  it('creates a different, random `customerUid` each time', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const created = [await createCustomerUid(server), await createCustomerUid(server)];
    expect(new Set(created).size).toBe(2);
    for (const one of created) expect(one).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });

  it('creates no `customerUid` for a browser that is not authorised for the order', async ({
    onTestFinished,
  }) => {
    const server = await startHttpServer(onTestFinished);
    const otherShopper = await server.post('/billing-key', { merchantUid: 'order_1' }, 'lee');
    const unknown = await server.post('/billing-key', { merchantUid: 'order_404' });
    expect([otherShopper.status, otherShopper.text]).toEqual([404, unknown.text]);
    expect(otherShopper.text).not.toContain('customerUid');
    expect(server.claims).toEqual(new Set());
  });

  it('records a card by the webhook alone when the browser never returns', async (test) => {
    const server = await startHttpServer(test.onTestFinished, {}, { format: 'json' });
    const customerUid = await createCustomerUid(server);
    server.registerCard(customerUid, 'order_1');
    await server.gateway.webhooks.allAnswered();
    expect(server.billingKeys).toMatchObject([{ customerUid, userId: 'kim' }]);
  });

  it('finds the card by the order number when the browser has no `impUid`', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const customerUid = await createCustomerUid(server);
    server.registerCard(customerUid, 'order_1');
    const { status } = await server.post('/billing-key', receiptOf(customerUid, null));
    expect(status).toBe(200);
    expect(server.billingKeys).toHaveLength(1);
  });

  it.for(['가'.repeat(80), '../card', 'a\nb', 'card 1'])(
    'answers the report of a card whose `customerUid` the shopper has made up: %j',
    async (customerUid, test) => {
      const ledger = memoryLedger();
      const claim: typeof ledger.claim = async (tx, key) => {
        if (new TextEncoder().encode(key).length > 255) throw new Error('data too long');
        return ledger.claim(tx, key);
      };
      const server = await startHttpServer(test.onTestFinished, { ledger: { ...ledger, claim } });
      const registered = server.registerCard('card_1', 'order_1');
      server.records.save({ ...registered, customer_uid: customerUid });
      const { imp_uid } = registered;
      expect((await server.webhook(imp_uid)).status).toBe(200);
      const { status, body } = await server.complete(imp_uid);
      expect([status, body]).toEqual([409, errorWith({ reason: 'unverified' })]);
      expect(server.billingKeys).toEqual([]);
    },
  );

  it('records no card with a `customerUid` that was created for another order', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    server.addOrder('order_2', { userId: 'lee' });
    const otherShoppers = await createCustomerUid(server, 'order_2', 'lee');
    const { imp_uid } = server.registerCard(otherShoppers, 'order_1');
    const answers = [
      await server.post('/billing-key', receiptOf(otherShoppers, imp_uid)),
      await server.post('/billing-key', receiptOf(await createCustomerUid(server), imp_uid)),
      await server.webhook(imp_uid),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 200]);
    expect(answers[0]?.body).toEqual(errorWith({ reason: 'unverified', field: 'customerUid' }));
    expect(server.billingKeys).toEqual([]);
  });

  it('refuses the `customerUid` of another card', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const [first, second] = [await createCustomerUid(server), await createCustomerUid(server)];
    const { imp_uid } = server.registerCard(first, 'order_1');
    const { status, body } = await server.post('/billing-key', receiptOf(second, imp_uid));
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ reason: 'unverified', field: 'customerUid' }));
    expect(server.billingKeys).toMatchObject([{ customerUid: first }]);
  });

  it('asks the gateway nothing for an unauthorised browser, and its answer has no data of the order', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const customerUid = await createCustomerUid(server);
    const { imp_uid } = server.registerCard(customerUid, 'order_1');
    const { status, text } = await server.post(
      '/billing-key',
      receiptOf(customerUid, imp_uid),
      'lee',
    );
    expect(status).toBe(404);
    expect(text).not.toMatch(/canary|order_1|imp_/);
    expect(server.billingKeys).toEqual([]);
    await server.webhook(imp_uid);
    expect(server.billingKeys).toHaveLength(1);
  });

  it('records no card that was removed before the first request', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const customerUid = await createCustomerUid(server);
    const { imp_uid } = server.registerCard(customerUid, 'order_1');
    await server.client.billingKeys.remove(customerUid);
    const { status } = await server.post('/billing-key', receiptOf(customerUid, imp_uid));
    expect([status, (await server.webhook(imp_uid)).status]).toEqual([409, 200]);
    expect(server.billingKeys).toEqual([]);
  });

  it.for([
    ['cancel', 'cancelled'],
    ['decline', 'declined'],
  ] as const)('answers 402 after a %s', async ([outcome, reason], { onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const customerUid = await createCustomerUid(server);
    const { imp_uid } = server.registerCard(customerUid, 'order_1', outcome);
    const { status, body } = await server.post('/billing-key', receiptOf(customerUid, imp_uid));
    expect(status).toBe(402);
    expect(body).toEqual(errorWith({ reason }));
    expect(server.billingKeys).toEqual([]);
  });

  it('records a payment when the shopper changed the window into a payment window', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const customerUid = await createCustomerUid(server);
    const { imp_uid } = server.pay('order_1', 32000);
    const { status, body } = await server.post('/billing-key', receiptOf(customerUid, imp_uid));
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ field: 'customerUidUsage' }));
    expect(server.paid).toEqual([imp_uid]);
    expect(server.billingKeys).toEqual([]);
  });

  it('records no card of a PG that is not accepted', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished, {
      acceptedPgs: ['html5_inicis.MOIexample'],
    });
    const customerUid = await createCustomerUid(server);
    const { imp_uid } = server.registerCard(customerUid, 'order_1');
    const { status, body } = await server.post('/billing-key', receiptOf(customerUid, imp_uid));
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ field: 'channel' }));
    expect(server.billingKeys).toEqual([]);
  });

  it('does not count as a payment: `complete` never answers `paid` for a registered card', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.registerCard(await createCustomerUid(server), 'order_1');
    const { status, body } = await server.complete(imp_uid);
    expect(status).toBe(409);
    const message = 'customerUidUsage: a card was registered, and nothing was charged';
    expect(body).toEqual(errorWith({ reason: 'unverified', field: 'customerUidUsage', message }));
    expect(server.billingKeys).toHaveLength(1);
    expect(server.paid).toEqual([]);
  });

  it('answers 404 without `onBillingKeyIssued`', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished, { onBillingKeyIssued: undefined });
    expect((await server.post('/billing-key', { merchantUid: 'order_1' })).status).toBe(404);
  });

  it('answers 400 to an incomplete receipt', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const incomplete = [
      { impUid: 'imp_1', merchantUid: 'order_1' },
      { merchantUid: 'order_1', customerUid: 'card' },
      { impUid: null, merchantUid: 'order_1', customerUid: 1 },
    ];
    for (const body of incomplete)
      expect((await server.post('/billing-key', body)).status).toBe(400);
    expect(server.restCalls).toEqual([]);
  });
});
