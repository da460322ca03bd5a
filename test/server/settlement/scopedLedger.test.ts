import { describe, expect, it } from 'vitest';
import { createHandlers, memoryLedger, type Ledger } from '../../../src/server.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';

/** Creates a ledger in memory that lists the keys that were claimed and read. */
function listedLedger() {
  const memory = memoryLedger();
  const keys = new Set<string>();
  const keysRead = new Set<string>();
  const ledger: typeof memory = {
    ...memory,
    claim: (tx, key) => memory.claim(tx, (keys.add(key), key)),
    has: (key) => memory.has((keysRead.add(key), key)),
  };
  return { keys, keysRead, ledger };
}

const postTo = (path: string, body: object) =>
  new Request(`https://shop.example/api/inicis/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'user=kim' },
    body: JSON.stringify(body),
  });

/** Pays order_1 at a store with this scope, and reports it twice. */
async function payOrder1(scope: string | undefined, ledger: Ledger<Set<string>>) {
  const store = createServerOnSandbox({ ledger, scope });
  const { imp_uid: impUid } = store.pay('order_1', 32000);
  const complete = () =>
    store.handlers.complete(postTo('complete', { impUid, merchantUid: 'order_1' }));
  return { impUid, statuses: [(await complete()).status, (await complete()).status], ...store };
}

describe('scope', () => {
  it('keeps two stores with equal order numbers apart in one database', async () => {
    const { ledger } = listedLedger();
    const one = await payOrder1('store_1', ledger);
    const other = await payOrder1('store_2', ledger);
    const plain = await payOrder1(undefined, ledger);
    expect([one, other, plain].flatMap(({ statuses }) => statuses)).toEqual(Array(6).fill(200));
    expect([one.paid, other.paid, plain.paid].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it('is a prefix of every key, and without it the names of the keys are those of before', async () => {
    const plain = listedLedger();
    const scoped = listedLedger();
    const { impUid } = await payOrder1(undefined, plain.ledger);
    expect([...plain.keys]).toEqual([`seen:${impUid}`, 'settle:order_1', `payment:${impUid}`]);
    const { impUid: other } = await payOrder1('store-A_1', scoped.ledger);
    expect([...scoped.keys]).toEqual(
      [`seen:${other}`, 'settle:order_1', `payment:${other}`].map((key) => `store-A_1/${key}`),
    );
    expect([...scoped.keysRead]).toEqual([`store-A_1/payment:${other}`]);
  });

  it('that is `null`, as in a configuration file, is no scope', async () => {
    const { ledger, keys } = listedLedger();
    const { impUid } = await payOrder1(JSON.parse('null'), ledger);
    expect([...keys]).toEqual([`seen:${impUid}`, 'settle:order_1', `payment:${impUid}`]);
  });

  it('can be added later by the documented `update` of the keys', async () => {
    const { ledger, keys } = listedLedger();
    const { options, impUid, ...store } = await payOrder1(undefined, ledger);
    // update claims set "key" = 'store_1/' || "key"
    const updated = memoryLedger();
    await updated.transaction('', async (tx) => {
      for (const key of keys) await updated.claim(tx, `store_1/${key}`);
    });
    const handlers = createHandlers({ ...options, ledger: updated, scope: 'store_1' });
    const body = { impUid, merchantUid: 'order_1' };
    expect((await handlers.complete(postTo('complete', body))).status).toBe(200);
    expect(store.paid).toEqual([impUid]);
  });

  it.each(['', 'a/b', 'a:b', 'a b', '가', 'a'.repeat(33)])('refuses %j', (scope) => {
    expect(() => createServerOnSandbox({ scope })).toThrow(
      expect.objectContaining({ reason: 'invalid', field: 'scope' }),
    );
  });
});
