import { describe, expect, it } from 'vitest';
import { createHandlers, type RecordedAction } from '../../../src/server.js';
import { createServerOnSandbox, type ServerOptions } from '../serverOnSandbox.js';

const itemsOf = ({ reviews }: ReturnType<typeof createServerOnSandbox>) =>
  reviews.map(({ item: { kind, held } }) => [kind, held]);

/** Records a payment of 32,000 won with the sandbox's webhook turned off. */
const recordNow = async (
  { client, handlers }: Pick<ReturnType<typeof createServerOnSandbox>, 'client' | 'handlers'>,
  impUid: string,
): Promise<RecordedAction | null> => handlers.record(await client.payments.get(impUid));

describe('recheck', () => {
  it('records a payment as paid after the cause of the review was fixed', async () => {
    const server = createServerOnSandbox();
    server.orders.clear();
    const { imp_uid } = server.pay('order_1', 32000);
    await expect(recordNow(server, imp_uid)).resolves.toBe('review');
    await expect(server.handlers.recheck(imp_uid)).resolves.toBeNull();
    server.addOrder('order_1');
    await expect(recordNow(server, imp_uid)).resolves.toBeNull();
    await expect(server.handlers.recheck(imp_uid)).resolves.toBe('paid');
    await expect(server.handlers.recheck(imp_uid)).resolves.toBeNull();
    expect(server.paid).toEqual([imp_uid]);
    expect(itemsOf(server)).toEqual([
      ['unknownOrder', 32000],
      ['resolved', 0],
    ]);
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    await expect(recordNow(server, imp_uid)).resolves.toBe('refunded');
    expect(server.restInTransaction()).toBe(0);
  });

  it('records a payment after its merchant id was added to `acceptedPgs`', async () => {
    const server = createServerOnSandbox({ acceptedPgs: ['html5_inicis.MOIother'] });
    const { imp_uid } = server.pay('order_1', 32000);
    await recordNow(server, imp_uid);
    const fixed: ServerOptions = { ...server.options, acceptedPgs: ['html5_inicis'] };
    await expect(createHandlers(fixed).recheck(imp_uid)).resolves.toBe('paid');
    expect(itemsOf(server)).toEqual([
      ['mismatch', 32000],
      ['resolved', 0],
    ]);
  });

  it('records a payment that was not seen before as `record` does', async () => {
    const server = createServerOnSandbox();
    server.addOrder('order_2', { closed: true });
    await expect(server.handlers.recheck(server.pay('order_1', 32000).imp_uid)).resolves.toBe(
      'paid',
    );
    await expect(server.handlers.recheck(server.pay('order_2', 32000).imp_uid)).resolves.toBe(
      'review',
    );
    await expect(server.handlers.recheck('imp_404')).rejects.toMatchObject({ reason: 'unpaid' });
  });

  it('leaves a second payment of an order in review', async () => {
    const server = createServerOnSandbox();
    await recordNow(server, server.pay('order_1', 32000).imp_uid);
    const second = { ...server.pay('order_2', 32000), merchant_uid: 'order_1' };
    server.records.save(second);
    await recordNow(server, second.imp_uid);
    await expect(server.handlers.recheck(second.imp_uid)).resolves.toBeNull();
    expect(server.paid).toHaveLength(1);
    expect(itemsOf(server)).toEqual([['secondPayment', 32000]]);
  });

  it('leaves a deposit in review that came after the account was cancelled', async () => {
    const server = createServerOnSandbox();
    const issued = server.pay('order_1', 32000, { method: 'vbank' });
    server.records.save({ ...issued, status: 'cancelled', cancelled_at: 1 });
    await recordNow(server, issued.imp_uid);
    server.records.save({ ...issued, status: 'paid', paid_at: 1_766_588_399 });
    await recordNow(server, issued.imp_uid);
    for (let tries = 0; tries < 2; tries += 1) {
      await expect(server.handlers.recheck(issued.imp_uid)).resolves.toBeNull();
    }
    expect([server.paid, itemsOf(server)]).toEqual([[], [['cancelled', 32000]]]);
  });

  it('leaves a deposit in review whose account is seen as cancelled only later', async () => {
    const server = createServerOnSandbox();
    server.addOrder('order_1', { closed: true });
    const issued = server.pay('order_1', 32000, { method: 'vbank' });
    const paid = { ...issued, status: 'paid', paid_at: 1_766_588_399 } as const;
    server.records.save(paid);
    await recordNow(server, issued.imp_uid);
    server.records.save({ ...issued, status: 'cancelled', cancelled_at: 1 });
    await recordNow(server, issued.imp_uid);
    server.records.save(paid);
    server.addOrder('order_1');
    await expect(server.handlers.recheck(issued.imp_uid)).resolves.toBeNull();
    expect([server.paid, itemsOf(server)]).toEqual([[], [['mismatch', 32000]]]);
  });

  it('records a deposit in review whose account was never cancelled', async () => {
    const server = createServerOnSandbox();
    server.addOrder('order_1', { closed: true });
    const issued = server.pay('order_1', 32000, { method: 'vbank' });
    server.records.save({ ...issued, status: 'paid', paid_at: 1_766_588_399 });
    await recordNow(server, issued.imp_uid);
    server.addOrder('order_1');
    await expect(server.handlers.recheck(issued.imp_uid)).resolves.toBe('paid');
    server.records.save({ ...issued, status: 'cancelled', cancelled_at: 1 });
    await recordNow(server, issued.imp_uid);
    expect([server.paid, itemsOf(server)]).toEqual([
      [issued.imp_uid],
      [
        ['mismatch', 32000],
        ['resolved', 0],
      ],
    ]);
  });

  it('records nothing if its answer of the gateway is older than a refund in review', async () => {
    const server = createServerOnSandbox();
    server.addOrder('order_1', { closed: true });
    const paid = server.pay('order_1', 32000);
    await recordNow(server, paid.imp_uid);
    await server.gateway.cancelInConsole('order_1');
    await recordNow(server, paid.imp_uid);
    server.addOrder('order_1');
    server.records.save(paid);
    await expect(server.handlers.recheck(paid.imp_uid)).resolves.toBeNull();
    expect(server.paid).toEqual([]);
    expect(itemsOf(server)).toEqual([
      ['mismatch', 32000],
      ['cancelled', 0],
    ]);
  });

  it('passes a refund to `onRefunded` that was found in review just before', async () => {
    const server = createServerOnSandbox();
    server.addOrder('order_1', { closed: true });
    const { imp_uid } = server.pay('order_1', 32000);
    await recordNow(server, imp_uid);
    const paid = await server.client.payments.get(imp_uid);
    server.addOrder('order_1');
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    // The first transaction of the refund sees the review. Before the second one, `recheck` ends.
    const { ledger } = server.options;
    let begun = 0;
    let rechecked: RecordedAction | null = null;
    const between: ServerOptions['ledger'] = {
      ...ledger,
      transaction: async (merchantUid, work) => {
        begun += 1;
        if (begun === 2) {
          const client = {
            ...server.client,
            payments: { ...server.client.payments, get: async () => paid },
          };
          rechecked = await createHandlers({ ...server.options, client }).recheck(imp_uid);
        }
        return ledger.transaction(merchantUid, work);
      },
    };
    const handlers = createHandlers({ ...server.options, ledger: between });
    await expect(recordNow({ client: server.client, handlers }, imp_uid)).resolves.toBe('refunded');
    expect(rechecked).toBe('paid');
    expect(server.refunds).toMatchObject([{ amount: 2000, left: 30000 }]);
    expect(itemsOf(server)).toEqual([
      ['mismatch', 32000],
      ['resolved', 0],
    ]);
  });

  it('has no address', async () => {
    const { handlers } = createServerOnSandbox();
    const request = new Request('https://shop.example/recheck', { method: 'POST' });
    expect((await handlers.fetch(request)).status).toBe(404);
  });
});
