import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from 'react-inicis/sandbox';
import {
  createClient,
  createHandlers,
  encodePayment,
  type Ledger,
  type OrderTerms,
  type RecordOptions,
} from 'react-inicis/server';
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

const announcements = 12;
const samples = 11;
/** Times below this are noise, in milliseconds. */
const shortest = 5;
const timeout = 120_000;

const middleOf = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

interface Shop<O extends OrderTerms, Tx> {
  options: Omit<RecordOptions<O, Tx>, 'client' | 'acceptedPgs'>;
  /** Ledger of another process, with separate connections. */
  otherLedger: Ledger<Tx>;
  addOrder: (merchantUid: string) => Promise<unknown>;
}

/** Creates a shop on the sandbox, and functions that pay and complete orders. */
function openShop<O extends OrderTerms, Tx>({
  options,
  addOrder,
}: Pick<Shop<O, Tx>, 'options' | 'addOrder'>) {
  const sandbox = createSandbox();
  const handlers = createHandlers({
    client: createClient({ key: 'key', secret: 'secret', sandbox: true, fetch: sandbox.fetch }),
    acceptedPgs: ['html5_inicis'],
    ...options,
    authorize: async () => true,
    show: async ({ merchantUid }) => ({ merchantUid }),
  });

  async function pay(merchantUid: string) {
    await addOrder(merchantUid);
    const order = { merchantUid, name: '원두 1kg', amount: 32_000 };
    const buyer = { tel: '010-1234-5678' };
    await sandbox.pay(encodePayment({ pg: 'html5_inicis.INIpayTest', order, buyer }));
    const impUid = sandbox.payments.at(-1)?.imp_uid ?? '';
    return { impUid, merchantUid };
  }
  const complete = (receipt: object) =>
    handlers.complete(
      new Request('https://shop.example/api/inicis/complete', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(receipt),
      }),
    );

  /** Locks an order in another process. Resolves with a function that unlocks it. */
  async function lock(ledger: Ledger<Tx>, merchantUid: string) {
    let unlock = () => {};
    await new Promise<void>((begun) => {
      void ledger.transaction(merchantUid, async () => {
        begun();
        await new Promise<void>((resolve) => (unlock = resolve));
      });
    });
    return unlock;
  }

  const report = (receipt: object) =>
    Array.from({ length: announcements }, () => complete(receipt));

  return { pay, complete, lock, report };
}

/** Measures completions of other shoppers, in milliseconds: idle, and while one order is locked. */
async function measure<O extends OrderTerms, Tx>({ otherLedger, ...shop }: Shop<O, Tx>) {
  const { pay, complete, lock, report } = openShop(shop);

  async function completeOthers(name: string) {
    const times: number[] = [];
    for (let index = 0; index < samples; index += 1) {
      const began = performance.now();
      // Its order is written by a query without a transaction, which needs a connection too.
      const receipt = await pay(`${name}_${index}`);
      expect((await complete(receipt)).status).toBe(200);
      times.push(performance.now() - began);
    }
    return { middle: middleOf(times), longest: Math.max(...times) };
  }

  await completeOthers('warm_up');
  const idle = await completeOthers('idle');
  const locked = await pay('locked');
  const unlock = await lock(otherLedger, 'locked');
  let answered = 0;
  const answers = report(locked);
  for (const answer of answers) void answer.finally(() => (answered += 1));
  const beside = await completeOthers('beside');
  const answeredTooSoon = answered;
  unlock();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
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
    addOrder: (merchantUid) =>
      own.db.insert(orders).values({ merchantUid, userId: 'kim', amount: 32_000 }),
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
    addOrder: (merchantUid) =>
      own.db.order.create({ data: { merchantUid, userId: 'kim', amount: 32_000 } }),
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
  const { pay, complete, lock, report } = openShop({
    options: libsqlShop.shopOn(own),
    addOrder: (merchantUid) =>
      own.write((tx) =>
        tx.insert(libsqlOrders).values({ merchantUid, userId: 'kim', amount: 32_000 }),
      ),
  });
  const timeOf = async (receipt: object) => {
    const began = performance.now();
    expect((await complete(receipt)).status).toBe(200);
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
  const answers = report(locked);
  let answered = 0;
  for (const one of answers) void one.finally(() => (answered += 1));
  let isAnswered = false;
  const answer = timeOf(beside).finally(() => (isAnswered = true));
  const repeated = await timesOf(receipts);
  const isTooSoon = isAnswered;
  const began = performance.now();
  unlock();
  await answer;
  const afterwards = performance.now() - began;
  const answeredBefore = answered;
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
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
