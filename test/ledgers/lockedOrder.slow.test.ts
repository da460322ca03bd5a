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
import * as mysql from '../../examples/ledgers/mysql/database.js';
import * as mysqlShop from '../../examples/ledgers/mysql/shop.js';
import * as postgres from '../../examples/ledgers/postgres/database.js';
import * as postgresShop from '../../examples/ledgers/postgres/shop.js';
import { orders } from '../../examples/ledgers/postgres/tables.js';
import { hasMariadb, startMariadb } from './mariadbServer.js';
import { hasPostgres, startPostgres } from './postgresServer.js';

const announcements = 12;
const samples = 21;

const middleOf = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

interface Shop<O extends OrderTerms, Tx> {
  options: Omit<RecordOptions<O, Tx>, 'client' | 'acceptedPgs'>;
  /** Ledger of another process, with separate connections. */
  otherLedger: Ledger<Tx>;
  addOrder: (merchantUid: string) => Promise<unknown>;
}

/** Measures completions of other shoppers, in milliseconds: idle, and while one order is locked. */
async function measure<O extends OrderTerms, Tx>({ options, otherLedger, addOrder }: Shop<O, Tx>) {
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
  let unlock = () => {};
  const isLocked = new Promise<void>((begun) => {
    void otherLedger.transaction('locked', async () => {
      begun();
      await new Promise<void>((resolve) => (unlock = resolve));
    });
  });
  await isLocked;
  let answered = 0;
  const answers = Array.from({ length: announcements }, () =>
    complete(locked).finally(() => (answered += 1)),
  );
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
  it.skipIf(!isHere)('do not delay another shopper', async () => {
    const { idle, beside, statuses, answeredTooSoon } = await run();
    console.log(
      `${name}: a payment takes ${idle.toFixed(1)} ms, and ${beside.middle.toFixed(1)} ms beside a locked order, at most ${beside.longest.toFixed(1)} ms`,
    );
    // A few milliseconds are noise; the fault that this finds takes seconds.
    expect(beside.middle).toBeLessThanOrEqual(3 * Math.max(idle, 15));
    expect(beside.longest).toBeLessThan(3000);
    expect(answeredTooSoon).toBe(0);
    expect(statuses).toEqual(Array(announcements).fill(200));
  });
});
