import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../examples/ledgers/libsql/database.js';
import { libsqlLedger } from '../../examples/ledgers/libsql/ledger.js';

/** Opens a file twice, as two processes do: each has a separate queue and separate connections. */
async function openTwice(onTestFinished: (close: () => void) => void, timeout?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'libsql-'));
  const url = `file:${folder}/shop.db`;
  const [one, other] = [
    await openDatabase({ url, ...(timeout && { timeout }) }),
    await openDatabase({ url }),
  ];
  onTestFinished(() => {
    one.close();
    other.close();
    rmSync(folder, { recursive: true });
  });
  return { one, other };
}

/** Starts a write that takes this long; resolves when it has begun. */
async function hold({ write }: Database, ms: number): Promise<{ ended: Promise<void> }> {
  let ended = Promise.resolve();
  await new Promise<void>((begun) => {
    ended = write(async () => {
      begun();
      await sleep(ms);
    });
  });
  return { ended };
}

/** Runs a function, and returns the longest time for which the event loop was blocked meanwhile. */
async function longestBlock(run: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await run().finally(() => clearInterval(timer));
  return longest;
}

describe('the libSQL ledger beside another process that writes', () => {
  it('waits for it without blocking the event loop', async ({ onTestFinished }) => {
    const { one, other } = await openTwice(onTestFinished);
    const ledger = libsqlLedger(one);
    const { ended } = await hold(other, 1000);
    const claim = () => ledger.transaction('order_1', (tx) => ledger.claim(tx, 'key'));
    // 20 ms are allowed; a slow machine adds other pauses.
    expect(await longestBlock(claim)).toBeLessThan(500);
    await ended;
    expect(await ledger.has('key')).toBe(true);
  });

  it('reads at once', async ({ onTestFinished }) => {
    const { one, other } = await openTwice(onTestFinished);
    const { ended } = await hold(other, 1000);
    const began = performance.now();
    expect(await libsqlLedger(one).has('key')).toBe(false);
    expect(performance.now() - began).toBeLessThan(500);
    await ended;
  });

  it('does not repeat a transaction that has begun', async ({ onTestFinished }) => {
    const { one } = await openTwice(onTestFinished, 300);
    let runs = 0;
    const busy = Object.assign(new Error('from the work'), { code: 'SQLITE_BUSY' });
    const write = one.write(async () => {
      runs += 1;
      throw busy;
    });
    await expect(write).rejects.toMatchObject({ cause: busy });
    expect(runs).toBe(1);
  });

  it('rejects after its timeout, and writes when the other process has ended', async (test) => {
    const { one, other } = await openTwice(test.onTestFinished, 100);
    const { ended } = await hold(other, 700);
    const writes = [one.write(async () => 1), one.write(async () => 2)];
    for (const { status } of await Promise.allSettled(writes)) expect(status).toBe('rejected');
    await ended;
    await expect(one.write(async () => 3)).resolves.toBe(3);
  });
});
