import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { createClient, createHandlers, memoryLedger, reconcile } from '../../../src/server.js';
import { createServerOnSandbox, type ShopOrder } from '../serverOnSandbox.js';
import { keys } from '../keys.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Something that happens, to one of the payments. */
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('pay'), at: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('refund'),
      at: fc.nat(3),
      amount: fc.constantFrom(0, 50, 12000),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('webhook'), at: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('complete'), at: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('break'),
      at: fc.constantFrom('settle', 'reverse', 'review', 'commit'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('wait'), at: fc.nat(3) }) },
);

const attempt = fc.record({
  order: fc.constantFrom('order_1', 'order_1', 'order_2', 'order_404'),
  amount: fc.constantFrom(32000, 32000, 32000, 100),
  open: fc.constantFrom(true, false, false),
});

interface Tx {
  claimed: Set<string>;
  writes: (() => void)[];
}

/**
 * A server whose database is what it counts, written when a transaction commits. Every answer of the
 * gateway, and every write, takes as long as the scheduler wants: answers arrive old.
 */
function openBooks(scheduler: fc.Scheduler) {
  const server = createServerOnSandbox();
  server.addOrder('order_2');
  const ledger = memoryLedger();
  const settled: { impUid: string; merchantUid: string; amount: number }[] = [];
  const reversed: { id: string; impUid: string; amount: number }[] = [];
  const reviewed: { impUid: string; held: number }[] = [];
  let fault: string | number | undefined;

  const writing = async (name: string, tx: Tx, write: () => void) => {
    await scheduler.schedule(Promise.resolve(), name);
    tx.writes.push(write);
    fail(name);
  };
  function fail(name: string): void {
    if (fault !== name) return;
    fault = undefined;
    throw new Error(`${name} broke`);
  }

  const handlers = createHandlers<string, ShopOrder, Tx>({
    client: createClient({
      ...keys,
      sandbox: true,
      fetch: async (input, init) => {
        const response = await server.gatewayFetch(input, init);
        await scheduler.schedule(Promise.resolve(), 'answer');
        return response;
      },
    }),
    acceptedPgs: ['html5_inicis'],
    ledger: {
      claim: ({ claimed }, key) => ledger.claim(claimed, key),
      transaction: (merchantUid, work) =>
        ledger.transaction(merchantUid, async (claimed) => {
          const tx: Tx = { claimed, writes: [] };
          const result = await work(tx);
          fail('commit');
          for (const write of tx.writes) write();
          return result;
        }),
    },
    findOrder: async (merchantUid) => server.orders.get(merchantUid) ?? null,
    authorize: async () => true,
    onPaid: (tx, { impUid, merchantUid, amount }) =>
      writing('settle', tx, () => settled.push({ impUid, merchantUid, amount })),
    onRefunded: (tx, { id, impUid, amount }) =>
      writing('reverse', tx, () => reversed.push({ id, impUid, amount })),
    onReview: (tx, { payment: { impUid }, held }) =>
      writing('review', tx, () => reviewed.push({ impUid, held })),
    onAwaitingDeposit: async () => {},
    show: async ({ state }) => state,
  });
  const breakNext = (name: string | number) => {
    fault = name;
  };
  return { server, handlers, settled, reversed, reviewed, breakNext };
}

const post = (path: string, body: object) =>
  new Request(`http://shop/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

type Books = ReturnType<typeof openBooks>;
type Happening = { does: string; at: number | string; amount?: number };

/** Lets all that is under way come to its end, or a few answers and writes only. */
async function some(running: Promise<Response>[], few: number, scheduler: fc.Scheduler) {
  if (few === 0) await scheduler.waitFor(Promise.all(running));
  await new Promise((resolve) => setTimeout(resolve, 0));
  for (let one = 0; one < few && scheduler.count() > 0; one += 1) await scheduler.waitOne();
}

/** What happens at the gateway is done; who hears of it is answered when the scheduler wants. */
async function run(books: Books, made: string[], events: Happening[], scheduler: fc.Scheduler) {
  const { server, handlers } = books;
  const running: Promise<Response>[] = [];
  for (const { does, at, amount } of events) {
    const payment = server.records.payment(made[Number(at)] ?? '');
    if (does === 'break') books.breakNext(at);
    if (does === 'wait') await some(running, Number(at), scheduler);
    if (!payment) continue;
    const { imp_uid, merchant_uid } = payment;
    if (does === 'pay' && payment.status === 'ready') {
      server.records.save({ ...payment, status: 'paid', paid_at: 1_766_588_399 });
    }
    if (does === 'refund') server.gateway.cancel({ imp_uid }, { amount });
    if (does === 'webhook') running.push(handlers.webhook(post(does, { imp_uid, merchant_uid })));
    if (does === 'complete') {
      const receipt = { impUid: imp_uid, merchantUid: merchant_uid };
      running.push(handlers.complete(post(does, receipt)));
    }
  }
  await scheduler.waitFor(Promise.all(running));
}

it('every won at the gateway is settled or in review, once, whatever happens when', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const inAll = { settled: 0, reversed: 0, reviewed: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(attempt, { minLength: 4, maxLength: 4 }),
      fc.array(event, { minLength: 30, maxLength: 50 }),
      fc.scheduler(),
      async (given, events, scheduler) => {
        const books = openBooks(scheduler);
        const { server, handlers, settled, reversed, reviewed } = books;
        const made = given.map(({ order, amount, open }, index) => {
          const paid = { ...server.pay(`try_${index}`, amount), merchant_uid: order };
          server.records.save(open ? { ...paid, status: 'ready', paid_at: 0 } : paid);
          return paid.imp_uid;
        });
        await run(books, made, events, scheduler);
        books.breakNext('');
        const span = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) };
        await scheduler.waitFor(reconcile(handlers, span));
        const again = await scheduler.waitFor(reconcile(handlers, span));
        expect(again).toMatchObject({ paid: 0, refunded: 0, review: 0, failures: [] });

        const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
        const atGateway = server.records.payments.filter(({ paid_at }) => paid_at > 0);
        const last = new Map(reviewed.map(({ impUid, held }) => [impUid, held]));
        expect(
          sum(settled.map(({ amount }) => amount)) -
            sum(reversed.map(({ amount }) => amount)) +
            sum([...last.values()]),
        ).toBe(sum(atGateway.map(({ amount, cancel_amount }) => amount - cancel_amount)));
        for (const once of [
          settled.map(({ merchantUid }) => merchantUid),
          [...settled, ...last.keys()].map((one) => (typeof one === 'string' ? one : one.impUid)),
          reversed.map(({ id }) => id),
          reviewed.map(({ impUid, held }) => `${impUid} ${held}`),
        ]) {
          expect(new Set(once).size).toBe(once.length);
        }
        for (const { amount } of settled) expect(amount).toBe(32000);
        const homes = new Set(settled.map(({ impUid }) => impUid));
        for (const { impUid } of reversed) expect(homes).toContain(impUid);
        inAll.settled += settled.length;
        inAll.reversed += reversed.length;
        inAll.reviewed += reviewed.length;
      },
    ),
    { numRuns: 150 },
  );
  console.info('in all', inAll);
  // Else the property would hold of nothing.
  for (const count of Object.values(inAll)) expect(count).toBeGreaterThan(10);
});
