import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import {
  createClient,
  createHandlers,
  memoryLedger,
  reconcile,
  type ReviewItem,
} from '../../../src/server.js';
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
      at: fc.constantFrom('onPaid', 'onRefunded', 'onReview', 'commit', 'has'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('recheck'), at: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('cancel account'), at: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom('close', 'reopen'), at: fc.constant('order_1') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('delete'), at: fc.constant('order_2') }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('wait'), at: fc.nat(3) }) },
);

const attempt = fc.record({
  order: fc.constantFrom('order_1', 'order_1', 'order_2', 'order_text', 'order_odd', 'order_404'),
  amount: fc.constantFrom(32000, 32000, 32000, 100),
  kind: fc.constantFrom('card', 'card', 'window', 'account'),
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
  server.addOrder('order_text', { amount: '32000.00' });
  server.addOrder('order_odd', { amount: 'free' });
  const ledger = memoryLedger();
  const paid: { impUid: string; merchantUid: string; amount: number }[] = [];
  const refunds: { id: string; impUid: string; amount: number }[] = [];
  const reviews: { impUid: string; held: number; kind: ReviewItem['kind'] }[] = [];
  const wronglyPaid: ShopOrder[] = [];
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
      // A `false` of a read replica may be outdated.
      has: async (key) => (failing === 'has' ? ((failing = undefined), false) : ledger.has(key)),
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
    onPaid: (tx, { impUid, merchantUid, amount }, order) => {
      if (order.closed) wronglyPaid.push(order);
      return writeLater('onPaid', tx, () => paid.push({ impUid, merchantUid, amount }));
    },
    onRefunded: (tx, { id, impUid, amount }) =>
      writeLater('onRefunded', tx, () => refunds.push({ id, impUid, amount })),
    onReview: (tx, { payment: { impUid }, held, kind }) =>
      writeLater('onReview', tx, () => reviews.push({ impUid, held, kind })),
    onAwaitingDeposit: async () => {},
    show: async ({ state }) => state,
  });
  const failNext = (name: string | number) => {
    failing = name;
  };
  return { server, handlers, paid, refunds, reviews, wronglyPaid, failNext };
}

const post = (path: string, body: object) =>
  new Request(`http://shop/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

type SlowServer = ReturnType<typeof createSlowServer>;
type Event = { type: string; at: number | string; amount?: number };

const account = { refund_holder: '김구매', refund_bank: '088', refund_account: '110123456789' };

/** Changes an order of the shop. */
function changeOrder({ server }: SlowServer, type: string, merchantUid: string): void {
  if (type === 'close') server.addOrder(merchantUid, { closed: true });
  if (type === 'reopen') server.addOrder(merchantUid);
  if (type === 'delete') server.orders.delete(merchantUid);
}

const unixSeconds = () => Math.floor(Date.now() / 1000);

/** Changes a payment at the gateway, at once. `reconcile` reads it by the time of this change. */
function changePayment({ server }: SlowServer, { type, amount }: Event, imp_uid: string): void {
  const payment = server.records.payment(imp_uid);
  if (!payment) return;
  const isUnpaid = payment.paid_at === 0 && payment.status !== 'failed';
  const isAccount = payment.pay_method === 'vbank';
  // A deposit can arrive after its virtual account was cancelled.
  if (type === 'pay' && (payment.status === 'ready' || (isUnpaid && isAccount))) {
    server.records.save({ ...payment, status: 'paid', paid_at: unixSeconds() });
  }
  if (type === 'cancel account' && payment.status === 'ready' && isAccount) {
    server.records.save({ ...payment, status: 'cancelled', cancelled_at: unixSeconds() });
  }
  if (type === 'refund' && payment.paid_at > 0) {
    server.gateway.cancel({ imp_uid }, { amount, ...account });
  }
}

/** Waits for all running requests if `steps` is 0, or else for this number of answers and writes. */
async function advance(running: Promise<unknown>[], steps: number, scheduler: fc.Scheduler) {
  if (steps === 0) await scheduler.waitFor(Promise.all(running));
  await new Promise((resolve) => setTimeout(resolve, 0));
  for (let step = 0; step < steps && scheduler.count() > 0; step += 1) await scheduler.waitOne();
}

/** Runs the events. Changes at the gateway happen at once, and the scheduler delays the requests. */
async function runEvents(
  slowServer: SlowServer,
  impUids: string[],
  events: Event[],
  scheduler: fc.Scheduler,
) {
  const { server, handlers, failNext } = slowServer;
  const running: Promise<unknown>[] = [];
  for (const one of events) {
    const { type, at } = one;
    if (type === 'fail') failNext(at);
    else if (type === 'wait') await advance(running, Number(at), scheduler);
    else if (typeof at === 'string') changeOrder(slowServer, type, at);
    else changePayment(slowServer, one, impUids[at] ?? '');
    const payment = server.records.payment(impUids[Number(at)] ?? '');
    if (!payment) continue;
    const { imp_uid, merchant_uid } = payment;
    if (type === 'webhook') running.push(handlers.webhook(post(type, { imp_uid, merchant_uid })));
    // It rejects if one of the callbacks throws.
    if (type === 'recheck') running.push(handlers.recheck(imp_uid).catch(() => undefined));
    if (type === 'complete') {
      const receipt = { impUid: imp_uid, merchantUid: merchant_uid };
      running.push(handlers.complete(post(type, receipt)));
    }
  }
  await scheduler.waitFor(Promise.all(running));
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

const refundOf = (refunds: SlowServer['refunds'], wanted: string) =>
  sum(refunds.filter(({ impUid }) => impUid === wanted).map(({ amount }) => amount));

/**
 * Expects that the records of the server agree with the gateway, to the won: recorded − refunded +
 * review. If the order of a recorded payment was deleted, its refunds cannot reach `onRefunded`. The
 * review item then says what is left of the payment.
 */
function expectEqualBooks({ server, paid, refunds, reviews, wronglyPaid }: SlowServer) {
  const items = new Map(reviews.map((review) => [review.impUid, review]));
  const paidAmounts = new Map(paid.map(({ impUid, amount }) => [impUid, amount]));
  for (const { imp_uid, paid_at, amount, cancel_amount } of server.records.payments) {
    const item = items.get(imp_uid);
    const recorded = paidAmounts.get(imp_uid);
    const left = (recorded ?? 0) - refundOf(refunds, imp_uid);
    const isInReview = item !== undefined && item.kind !== 'resolved';
    const isInBoth = isInReview && recorded !== undefined && item.kind !== 'unknownOrder';
    expect(isInBoth).toBe(false);
    const held = isInReview ? item.held : left;
    expect([imp_uid, held]).toEqual([imp_uid, paid_at > 0 ? amount - cancel_amount : 0]);
  }
  for (const unique of [
    paid.map(({ merchantUid }) => merchantUid),
    paid.map(({ impUid }) => impUid),
    refunds.map(({ id }) => id),
    reviews.map((review) => `${review.impUid} ${review.held}`),
  ]) {
    expect(new Set(unique).size).toBe(unique.length);
  }
  for (const { amount } of paid) expect(amount).toBe(32000);
  for (const { impUid } of refunds) expect(paidAmounts.has(impUid)).toBe(true);
  const resolved = reviews.filter(({ kind }) => kind === 'resolved');
  for (const { impUid } of resolved) expect(paidAmounts.has(impUid)).toBe(true);
  expect(wronglyPaid).toEqual([]);
}

// It handles thousands of events, so it needs more time than other tests on a slow machine.
it(
  'every won that the gateway holds is recorded once, as paid or for review, in any order of events',
  { timeout: 90_000 },
  async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const totals = { paid: 0, refunds: 0, reviews: 0, resolved: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(attempt, { minLength: 4, maxLength: 4 }),
        fc.array(event, { minLength: 30, maxLength: 50 }),
        fc.scheduler(),
        async (attempts, events, scheduler) => {
          const slowServer = createSlowServer(scheduler);
          const { server, handlers } = slowServer;
          const impUids = attempts.map(({ order, amount, kind }, index) => {
            const method = kind === 'account' ? ({ method: 'vbank' } as const) : {};
            const payment = { ...server.pay(`try_${index}`, amount, method), merchant_uid: order };
            const isOpen = kind === 'window';
            server.records.save(isOpen ? { ...payment, status: 'ready', paid_at: 0 } : payment);
            return payment.imp_uid;
          });
          await runEvents(slowServer, impUids, events, scheduler);
          slowServer.failNext('');
          const span = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) };
          await scheduler.waitFor(reconcile(handlers, span));
          const again = await scheduler.waitFor(reconcile(handlers, span));
          expect(again).toMatchObject({ paid: 0, refunded: 0, review: 0, failures: [] });
          expectEqualBooks(slowServer);
          for (const order of ['order_1', 'order_2', 'order_404']) server.addOrder(order);
          for (const impUid of impUids) await scheduler.waitFor(handlers.recheck(impUid));
          expectEqualBooks(slowServer);
          const kinds = slowServer.reviews.map(({ kind }) => kind);
          totals.resolved += kinds.filter((kind) => kind === 'resolved').length;
          totals.paid += slowServer.paid.length;
          totals.refunds += slowServer.refunds.length;
          totals.reviews += slowServer.reviews.length;
        },
      ),
      { numRuns: 120 },
    );
    console.info('totals', totals);
    // Each kind of record must be frequent, or the test would check little.
    for (const count of Object.values(totals)) expect(count).toBeGreaterThan(10);
  },
);
