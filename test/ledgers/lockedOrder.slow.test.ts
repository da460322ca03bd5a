import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger, OrderTerms } from 'react-inicis/server';
import { describe, expect, it } from 'vitest';
import * as libsql from '../../examples/ledgers/libsql/database.js';
import * as libsqlShop from '../../examples/ledgers/libsql/shop.js';
import { orders as libsqlOrders } from '../../examples/ledgers/libsql/tables.js';
import * as mysql from '../../examples/ledgers/mysql/database.js';
import * as mysqlShop from '../../examples/ledgers/mysql/shop.js';
import * as postgres from '../../examples/ledgers/postgres/database.js';
import * as postgresShop from '../../examples/ledgers/postgres/shop.js';
import { orders } from '../../examples/ledgers/postgres/tables.js';
import { hasMariadb, startMariadb } from './mariadbServer.js';
import { hasPostgres, startPostgres } from './postgresServer.js';
import { createShop, type ShopOptions } from './shopOnSandbox.js';

const announcements = 12;
const samples = 11;
/** Times below this are noise, in milliseconds. */
const shortest = 5;
const timeout = 120_000;

const middleOf = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

interface Shop<O extends OrderTerms, Tx> extends ShopOptions<O, Tx> {
  /** Ledger of another process, with separate connections. */
  otherLedger: Ledger<Tx>;
}

/** Locks an order in another process. Resolves with a function that unlocks it. */
async function lock<Tx>(ledger: Ledger<Tx>, merchantUid: string) {
  let unlock = () => {};
  await new Promise<void>((begun) => {
    void ledger.transaction(merchantUid, async () => {
      begun();
      await new Promise<void>((resolve) => (unlock = resolve));
    });
  });
  return unlock;
}

/** Calls the function once for each report. Resolves with the statuses, and counts those that have come. */
function report(complete: () => Promise<number>) {
  let answered = 0;
  const answers = Array.from({ length: announcements }, async () => {
    const status = await complete();
    answered += 1;
    return status;
  });
  return { statuses: Promise.all(answers), answered: () => answered };
}

/** Measures completions of other shoppers, in milliseconds: idle, and while one order is locked. */
async function measure<O extends OrderTerms, Tx>({ otherLedger, ...shop }: Shop<O, Tx>) {
  const { pay, complete } = createShop(shop);

  async function completeOthers(name: string) {
    const times: number[] = [];
    for (let index = 0; index < samples; index += 1) {
      const began = performance.now();
      // Its order is written by a query without a transaction, which needs a connection too.
      const receipt = await pay(`${name}_${index}`);
      expect(await complete(receipt)).toBe(200);
      times.push(performance.now() - began);
    }
    return { middle: middleOf(times), longest: Math.max(...times) };
  }

  await completeOthers('warm_up');
  const idle = await completeOthers('idle');
  const locked = await pay('locked');
  const unlock = await lock(otherLedger, 'locked');
  const reports = report(() => complete(locked));
  const beside = await completeOthers('beside');
  const answeredTooSoon = reports.answered();
  unlock();
  const statuses = await reports.statuses;
  // Idle times before and after, because the machine may be busy with something else.
  const idleAgain = await completeOthers('idle_again');
  return { idle: Math.max(idle.middle, idleAgain.middle), beside, statuses, answeredTooSoon };
}

async function onPostgres() {
  const server = await startPostgres();

  const own = await postgres.openDatabase(server.url);
  const other = await postgres.openDatabase(server.url);
  const result = await measure({
    options: postgresShop.shopOn(own.db),
    otherLedger: postgresShop.shopOn(other.db).ledger,
    addOrder: (order) => own.db.insert(orders).values(order),
  });
  await Promise.all([own.close(), other.close()]);
  await server.stop();
  return result;
}

async function onMariadb() {
  const server = await startMariadb();
  const own = await mysql.openDatabase(server.address);
  const other = await mysql.openDatabase(server.address);
  const result = await measure({
    options: mysqlShop.shopOn(own.db),
    otherLedger: mysqlShop.shopOn(other.db).ledger,
    addOrder: (order) => own.db.order.create({ data: order }),
  });
  await Promise.all([own.close(), other.close()]);
  await server.stop();
  return result;
}

describe.each([
  { name: 'PostgreSQL', isHere: hasPostgres, run: onPostgres },
  { name: 'MariaDB', isHere: hasMariadb, run: onMariadb },
])('twelve reports of a locked order on $name', ({ name, isHere, run }) => {
  it.skipIf(!isHere)('do not delay another shopper', { timeout }, async () => {
    const { idle, beside, statuses, answeredTooSoon } = await run();
    console.log(
      `${name}: a payment takes ${idle.toFixed(1)} ms, and ${beside.middle.toFixed(1)} ms beside a locked order, at most ${beside.longest.toFixed(1)} ms`,
    );
    expect(beside.middle).toBeLessThanOrEqual(3 * Math.max(idle, shortest));
    expect(answeredTooSoon).toBe(0);
    expect(statuses).toEqual(Array(announcements).fill(200));
  });
});

/**
 * Measures completions of another shopper on libSQL, in milliseconds. It has one writer, so a locked order
 * stops all writes.
 */
async function measureLibsql(onTestFinished: (close: () => void) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'libsql-'));
  const url = `file:${folder}/shop.db`;
  const [own, other] = [await libsql.openDatabase({ url }), await libsql.openDatabase({ url })];
  onTestFinished(() => {
    own.close();
    other.close();
    rmSync(folder, { recursive: true });
  });
  const { pay, complete } = createShop({
    options: libsqlShop.shopOn(own),
    addOrder: (order) => own.write((tx) => tx.insert(libsqlOrders).values(order)),
  });
  const timeOf = async (receipt: object) => {
    const began = performance.now();
    expect(await complete(receipt)).toBe(200);
    return performance.now() - began;
  };
  const timesOf = async (receipts: readonly object[]) => {
    const times = [];
    for (const receipt of receipts) times.push(await timeOf(receipt));
    return middleOf(times);
  };
  const receipts = [];
  for (let index = 0; index < samples; index += 1) receipts.push(await pay(`idle_${index}`));
  const [locked, beside] = [await pay('locked'), await pay('beside')];
  const idle = await timesOf(receipts);
  const unlock = await lock(libsqlShop.shopOn(other).ledger, 'locked');
  const reports = report(() => complete(locked));
  let isAnswered = false;
  const answer = timeOf(beside).finally(() => (isAnswered = true));
  const repeated = await timesOf(receipts);
  const isTooSoon = isAnswered;
  const began = performance.now();
  unlock();
  await answer;
  const afterwards = performance.now() - began;
  const answeredBefore = reports.answered();
  const statuses = await reports.statuses;
  return { idle, repeated, afterwards, answeredBefore, isTooSoon, statuses };
}

describe('twelve reports of a locked order on libSQL', () => {
  it(
    'delay another shopper until the writer has ended, but not a repeated report',
    { timeout },
    async (test) => {
      const { idle, repeated, afterwards, answeredBefore, isTooSoon, statuses } =
        await measureLibsql(test.onTestFinished);
      console.log(
        `libSQL: a completion takes ${idle.toFixed(1)} ms, a repeated one ${repeated.toFixed(1)} ms beside a writer, and a new one ${afterwards.toFixed(1)} ms from the end of the writer, behind ${answeredBefore} reports`,
      );
      expect(repeated).toBeLessThanOrEqual(3 * Math.max(idle, shortest));
      // The orders take turns: the shopper waits for the report that has begun, not for all of them.
      expect(answeredBefore).toBeLessThanOrEqual(3);
      expect(isTooSoon).toBe(false);
      expect(statuses).toEqual(Array(announcements).fill(200));
    },
  );
});
