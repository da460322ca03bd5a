import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { createClient, createHandlers, memoryLedger, reconcile } from '../../../src/server.js';
import { keys } from '../keys.js';
import { createServerOnSandbox, type ShopOrder } from '../serverOnSandbox.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Random event of one of the payments. */
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pay'), at: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('refund'),
      at: fc.nat(3),
      amount: fc.constantFrom(0, 50, 12000),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('webhook'), at: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('complete'), at: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('fail'),
      at: fc.constantFrom('onPaid', 'onRefunded', 'onReview', 'commit'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('wait'), at: fc.nat(3) }) },
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
 * Creates a server that writes its records when a transaction commits. The scheduler delays every
 * answer of the gateway and every write, so that answers can arrive late.
 */
function createSlowServer(scheduler: fc.Scheduler) {
  const server = createServerOnSandbox();
  server.addOrder('order_2');
  const ledger = memoryLedger();
  const paid: { impUid: string; merchantUid: string; amount: number }[] = [];
  const refunds: { id: string; impUid: string; amount: number }[] = [];
  const reviews: { impUid: string; held: number }[] = [];
  let failing: string | number | undefined;

  const writeLater = async (name: string, tx: Tx, write: () => void) => {
    await scheduler.schedule(Promise.resolve(), name);
    tx.writes.push(write);
    throwIfFailing(name);
  };
  function throwIfFailing(name: string): void {
    if (failing !== name) return;
    failing = undefined;
    throw new Error(`${name} failed`);
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
      has: (key) => ledger.has(key),
      transaction: (merchantUid, work) =>
        ledger.transaction(merchantUid, async (claimed) => {
          const tx: Tx = { claimed, writes: [] };
          const result = await work(tx);
          throwIfFailing('commit');
          for (const write of tx.writes) write();
          return result;
        }),
    },
    findOrder: async (merchantUid) => server.orders.get(merchantUid) ?? null,
    authorize: async () => true,
    onPaid: (tx, { impUid, merchantUid, amount }) =>
      writeLater('onPaid', tx, () => paid.push({ impUid, merchantUid, amount })),
    onRefunded: (tx, { id, impUid, amount }) =>
      writeLater('onRefunded', tx, () => refunds.push({ id, impUid, amount })),
    onReview: (tx, { payment: { impUid }, held }) =>
      writeLater('onReview', tx, () => reviews.push({ impUid, held })),
    onAwaitingDeposit: async () => {},
    show: async ({ state }) => state,
  });
  const failNext = (name: string | number) => {
    failing = name;
  };
  return { server, handlers, paid, refunds, reviews, failNext };
}

const post = (path: string, body: object) =>
  new Request(`http://shop/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

type SlowServer = ReturnType<typeof createSlowServer>;
type Event = { type: string; at: number | string; amount?: number };

/** Waits for all running requests if `steps` is 0, or else for this number of answers and writes. */
async function advance(running: Promise<Response>[], steps: number, scheduler: fc.Scheduler) {
  if (steps === 0) await scheduler.waitFor(Promise.all(running));
  await new Promise((resolve) => setTimeout(resolve, 0));
  for (let step = 0; step < steps && scheduler.count() > 0; step += 1) await scheduler.waitOne();
}

/** Runs the events. Changes at the gateway happen at once, and the scheduler delays the requests. */
async function runEvents(
  { server, handlers, failNext }: SlowServer,
  impUids: string[],
  events: Event[],
  scheduler: fc.Scheduler,
) {
  const running: Promise<Response>[] = [];
  for (const { type, at, amount } of events) {
    const payment = server.records.payment(impUids[Number(at)] ?? '');
    if (type === 'fail') failNext(at);
    if (type === 'wait') await advance(running, Number(at), scheduler);
    if (!payment) continue;
    const { imp_uid, merchant_uid } = payment;
    if (type === 'pay' && payment.status === 'ready') {
      server.records.save({ ...payment, status: 'paid', paid_at: 1_766_588_399 });
    }
    if (type === 'refund') server.gateway.cancel({ imp_uid }, { amount });
    if (type === 'webhook') running.push(handlers.webhook(post(type, { imp_uid, merchant_uid })));
    if (type === 'complete') {
      const receipt = { impUid: imp_uid, merchantUid: merchant_uid };
      running.push(handlers.complete(post(type, receipt)));
    }
  }
  await scheduler.waitFor(Promise.all(running));
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Expects that the records of the server and of the gateway have equal totals, to the won. */
function expectEqualBooks({ server, paid, refunds, reviews }: SlowServer) {
  const atGateway = server.records.payments.filter(({ paid_at }) => paid_at > 0);
  const held = new Map(reviews.map((review) => [review.impUid, review.held]));
  expect(
    sum(paid.map(({ amount }) => amount)) -
      sum(refunds.map(({ amount }) => amount)) +
      sum([...held.values()]),
  ).toBe(sum(atGateway.map(({ amount, cancel_amount }) => amount - cancel_amount)));
  const paidImpUids = paid.map(({ impUid }) => impUid);
  for (const unique of [
    paid.map(({ merchantUid }) => merchantUid),
    [...paidImpUids, ...held.keys()],
    refunds.map(({ id }) => id),
    reviews.map((review) => `${review.impUid} ${review.held}`),
  ]) {
    expect(new Set(unique).size).toBe(unique.length);
  }
  for (const { amount } of paid) expect(amount).toBe(32000);
  for (const { impUid } of refunds) expect(paidImpUids).toContain(impUid);
}

// It handles thousands of events, so it needs more time than other tests on a slow machine.
it(
  'every won that the gateway holds is recorded once, as paid or for review, in any order of events',
  { timeout: 90_000 },
  async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const totals = { paid: 0, refunds: 0, reviews: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(attempt, { minLength: 4, maxLength: 4 }),
        fc.array(event, { minLength: 30, maxLength: 50 }),
        fc.scheduler(),
        async (attempts, events, scheduler) => {
          const slowServer = createSlowServer(scheduler);
          const { server, handlers } = slowServer;
          const impUids = attempts.map(({ order, amount, open }, index) => {
            const payment = { ...server.pay(`try_${index}`, amount), merchant_uid: order };
            server.records.save(open ? { ...payment, status: 'ready', paid_at: 0 } : payment);
            return payment.imp_uid;
          });
          await runEvents(slowServer, impUids, events, scheduler);
          slowServer.failNext('');
          const span = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) };
          await scheduler.waitFor(reconcile(handlers, span));
          const again = await scheduler.waitFor(reconcile(handlers, span));
          expect(again).toMatchObject({ paid: 0, refunded: 0, review: 0, failures: [] });
          expectEqualBooks(slowServer);
          totals.paid += slowServer.paid.length;
          totals.refunds += slowServer.refunds.length;
          totals.reviews += slowServer.reviews.length;
        },
      ),
      { numRuns: 150 },
    );
    console.info('totals', totals);
    // Each kind of record must be frequent, or the test would check little.
    for (const count of Object.values(totals)) expect(count).toBeGreaterThan(10);
  },
);
