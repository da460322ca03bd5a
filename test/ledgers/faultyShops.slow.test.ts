import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { idleTime } from './brokenDatabases.js';
import { openMariadbShop, openPostgresShop, type FaultyShop } from './faultyShops.js';
import { hasMariadb } from './mariadbServer.js';
import { hasPostgres } from './postgresServer.js';

// An 'error' event that nobody listens to would fail this run, as it would end a server's process.
describe.each([
  { name: 'PostgreSQL', isHere: hasPostgres, open: openPostgresShop },
  { name: 'MariaDB', isHere: hasMariadb, open: openMariadbShop },
])('the handlers on $name', { timeout: 90_000 }, ({ isHere, open }) => {
  let shop: FaultyShop;
  beforeAll(async () => {
    if (isHere) shop = await open();
  });
  afterAll(() => shop?.close());

  beforeEach(({ skip }) => skip(!isHere, 'no such database here'));

  it('refuse a payment if its connection is ended while confirm reads the order', async () => {
    await shop.addOrder('ended');
    expect(await shop.confirm('ended')).toBe(200);
    const unlock = await shop.lockOrders();
    const answer = shop.confirm('ended');
    await expect.poll(shop.endWaiting).toBe(1);
    expect(await answer).toBe(503);
    await unlock();
    await expect.poll(() => shop.confirm('ended')).toBe(200);
  });

  it('answer 503 if the orders are locked and the pool is full, and record all payments later', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `locked_${index}`);
    const receipts = await Promise.all(names.map((name) => shop.pay(name)));
    const unlock = await shop.lockOrders();
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const answers = receipts.map(shop.complete);
    expect(await shop.confirm('locked_0')).toBe(503);
    expect(new Set(await Promise.all(answers))).toEqual(new Set([503]));
    // The server ended the wait, before the longer timeout of the driver.
    const ended = log.mock.calls.map(([error]) => inspect(error));
    expect(ended.filter((words) => /lock (wait )?timeout/i.test(words))).not.toEqual([]);
    expect(ended.filter((words) => /socket timeout|read timeout/i.test(words))).toEqual([]);
    log.mockRestore();
    await unlock();
    const completed = await Promise.all(receipts.map(shop.complete));
    expect(new Set(completed)).toEqual(new Set([200]));
    expect(await Promise.all(names.map(shop.paidOf))).toEqual(names.map(() => 32_000));
  });

  it.each(['slowStatement', 'idle'] as const)(
    'answer 503 if a timeout of the server ends the transaction, and record the payment once later: %s',
    async (kind) => {
      const receipt = await shop.pay(kind);
      const log = vi.spyOn(console, 'error').mockReturnValue();
      expect(await shop.completeSlowly(receipt, shop.timeouts[kind])).toBe(503);
      log.mockRestore();
      expect(await shop.paidOf(kind)).toBe(0);
      const completed = await Promise.all(Array.from({ length: 12 }, () => shop.complete(receipt)));
      expect(new Set(completed)).toEqual(new Set([200]));
      expect(await shop.paidOf(kind)).toBe(32_000);
    },
  );

  it('record payments although the server ends the idle connections of the pool', async () => {
    const names = ['limited_0', 'limited_1', 'limited_2'];
    const receipts = await Promise.all(names.map((name) => shop.pay(name)));
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const removeLimit = await shop.limitIdle();
    onTestFinished(removeLimit);
    for (const receipt of receipts) {
      await sleep(idleTime);
      // The server may end a connection at the moment at which the pool gives it to a request.
      await expect.poll(() => shop.complete(receipt)).toBe(200);
    }
    await removeLimit();
    log.mockRestore();
    await expect
      .poll(() => Promise.all(names.map(shop.paidOf)).catch(() => []))
      .toEqual(names.map(() => 32_000));
  });

  it('answer 503 while the server refuses connections, and record the payment later', async () => {
    const receipt = await shop.pay('refused');
    const accept = await shop.refuseConnections();
    const [confirmed, completed] = [shop.confirm('refused'), shop.complete(receipt)];
    await sleep(3_000);
    expect(await shop.confirm('refused')).toBe(503);
    expect([await confirmed, await completed]).toEqual([503, 503]);
    await accept();
    await expect.poll(() => shop.complete(receipt), { timeout: 20_000 }).toBe(200);
    expect(await shop.paidOf('refused')).toBe(32_000);
  });
});
