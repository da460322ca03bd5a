import { describe, expect, it } from 'vitest';
import {
  createHandlers,
  memoryLedger,
  type Client,
  type HandlerOptions,
  type Ledger,
} from '../../../src/server.js';
import { createServerOnSandbox, type ServerOptions, type ShopOrder } from '../serverOnSandbox.js';

type Tx = Set<string>;

/** Ledger whose methods need `this`. */
class ClassLedger implements Ledger<Tx> {
  #inner = memoryLedger();
  transaction<R>(merchantUid: string, work: (tx: Tx) => Promise<R>): Promise<R> {
    return this.#inner.transaction(merchantUid, work);
  }
  claim(tx: Tx, key: string): Promise<boolean> {
    return this.#inner.claim(tx, key);
  }
  has(key: string): Promise<boolean> {
    return this.#inner.has(key);
  }
}

/** Returns a client whose members are inherited, as those of a class. A spread does not copy them. */
const inheritedClient = (client: Client): Client =>
  Object.create(client, {
    payments: { value: Object.create(client.payments) },
    billingKeys: { value: Object.create(client.billingKeys) },
  });

/** Options written as a class: every member is a getter or a method, and needs `this`. */
class ClassOptions implements HandlerOptions<unknown, ShopOrder, Tx> {
  #inner: ServerOptions;
  #client: Client;
  #ledger = new ClassLedger();
  constructor(inner: ServerOptions) {
    this.#inner = inner;
    this.#client = inheritedClient(inner.client);
  }
  get client() {
    return this.#client;
  }
  get acceptedPgs() {
    return this.#inner.acceptedPgs;
  }
  get ledger() {
    return this.#ledger;
  }
  get scope() {
    return 'shop_1';
  }
  findOrder(...given: Parameters<ServerOptions['findOrder']>) {
    return this.#inner.findOrder(...given);
  }
  authorize(...given: Parameters<ServerOptions['authorize']>) {
    return this.#inner.authorize(...given);
  }
  show(...given: Parameters<ServerOptions['show']>) {
    return this.#inner.show(...given);
  }
  onPaid(...given: Parameters<ServerOptions['onPaid']>) {
    return this.#inner.onPaid(...given);
  }
  onRefunded(...given: Parameters<ServerOptions['onRefunded']>) {
    return this.#inner.onRefunded(...given);
  }
  onAwaitingDeposit(...given: Parameters<ServerOptions['onAwaitingDeposit']>) {
    return this.#inner.onAwaitingDeposit(...given);
  }
  onReview(...given: Parameters<ServerOptions['onReview']>) {
    return this.#inner.onReview(...given);
  }
  onBillingKeyIssued(...given: Parameters<NonNullable<ServerOptions['onBillingKeyIssued']>>) {
    return this.#inner.onBillingKeyIssued?.(...given) ?? Promise.resolve();
  }
  onEscrowChanged(...given: Parameters<NonNullable<ServerOptions['onEscrowChanged']>>) {
    return this.#inner.onEscrowChanged?.(...given) ?? Promise.resolve();
  }
  onScheduledChargeFailed(
    ...given: Parameters<NonNullable<ServerOptions['onScheduledChargeFailed']>>
  ) {
    return this.#inner.onScheduledChargeFailed?.(...given) ?? Promise.resolve();
  }
}

describe('options, a ledger and a client that are instances of classes', () => {
  const server = () => {
    const inner = createServerOnSandbox();
    const handlers = createHandlers(new ClassOptions(inner.options));
    const post = async (path: string, body: object) => {
      const response = await handlers.fetch(
        new Request(`https://shop.example/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: 'user=kim' },
          body: JSON.stringify(body),
        }),
      );
      const answer: unknown = await response.json();
      return [response.status, answer];
    };
    return { ...inner, handlers, post };
  };

  it('serve a payment, its refund and a review item', async () => {
    const { post, pay, handlers, client, ...shop } = server();
    const numbers = { merchantUid: 'order_1' };
    expect(await post('prepare', numbers)).toMatchObject([200, { prepared: { state: 'open' } }]);
    // The amount is registered already: it is updated.
    expect(await post('prepare', numbers)).toMatchObject([200, {}]);
    expect(await post('confirm', { merchant_uid: 'order_1', amount: 32000 })).toEqual([200, {}]);
    const { imp_uid: impUid } = pay('order_1', 32000);
    expect(await post('complete', { ...numbers, impUid })).toMatchObject([
      200,
      { paid: { state: 'paid' } },
    ]);
    await shop.gateway.cancelInConsole('order_1', { amount: 2000 });
    expect(await post('webhook', { imp_uid: impUid, merchant_uid: 'order_1' })).toEqual([200, {}]);
    expect([shop.paid, shop.refunds]).toMatchObject([[impUid], [{ amount: 2000 }]]);
    const second = { ...pay('order_2', 32000), merchant_uid: 'order_1' };
    shop.records.save(second);
    const payment = await client.payments.get(second.imp_uid);
    await expect(handlers.record(payment)).resolves.toBe('review');
    await expect(handlers.recheck(second.imp_uid)).resolves.toBeNull();
    expect(shop.reviews).toMatchObject([{ item: { kind: 'secondPayment' } }]);
  });

  it('serve a virtual account, tax parts and a registered card', async () => {
    const { post, pay, addOrder, registerCard, ...shop } = server();
    addOrder('order_2', { taxFree: 0 });
    const { imp_uid: accountUid } = pay('order_1', 32000, { method: 'vbank' });
    expect(await post('complete', { impUid: accountUid, merchantUid: 'order_1' })).toMatchObject([
      200,
      { awaiting: 'deposit' },
    ]);
    const { imp_uid: taxed } = pay('order_2', 32000, { forged: { tax_free: 0 } });
    expect(await post('complete', { impUid: taxed, merchantUid: 'order_2' })).toMatchObject([
      200,
      {},
    ]);
    addOrder('order_3');
    const [status, issued] = await post('billing-key', { merchantUid: 'order_3' });
    expect(status).toBe(200);
    const { customerUid } = Object(issued);
    const { imp_uid: impUid } = registerCard(customerUid, 'order_3');
    expect(
      await post('billing-key', { impUid, merchantUid: 'order_3', customerUid }),
    ).toMatchObject([200, { issued: {} }]);
    expect([shop.accounts, shop.paid, shop.billingKeys]).toMatchObject([[{}], [taxed], [{}]]);
  });
});
