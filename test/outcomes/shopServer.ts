import { PaymentError } from 'react-inicis';
import { createClient, createHandlers, memoryLedger } from 'react-inicis/server';
import { vi } from 'vitest';
import type { Vendor } from '../conformance/vendor.js';
import type { OrderChange, ServerAnswer, ServerFault } from './row.js';

/** Order in the shop's database, with what happened to it. */
interface ShopOrder extends OrderChange {
  merchantUid: string;
  name: string;
  amount: number;
  events: string[];
}

/** Longer than the server's memory of unknown numbers, in milliseconds. */
const memoryTime = 60_000;

const cut = () => new TypeError('fetch failed');

/** Answers that are given later than all others, or never. */
const isKept = (answer: ServerAnswer | undefined) => answer === 'hang' || answer === 'held';

function answerOf({ answer, retryAfter }: ServerFault): Promise<Response> | Response {
  if (answer === 'hang' || answer === 'held') return new Promise(() => {});
  if (answer === 'cut' || answer === 'lost') throw cut();
  if (answer === 'html') return new Response('<!doctype html>login');
  if (answer === 'invalid')
    return Response.json({ error: new PaymentError('invalid', 'refused') }, { status: 400 });
  return new Response('<!doctype html>', {
    status: answer,
    ...(retryAfter !== undefined && { headers: { 'retry-after': `${retryAfter}` } }),
  });
}

/** Returns true if a path of the shop's server answers questions about payments. */
export const isQuestion = (path: string): boolean =>
  path === '/api/complete' || path === '/api/billing-key';

/** Returns the gateway's answer with a due date of one day ago. */
async function withPastDueDate(response: Response): Promise<Response> {
  const past = Math.floor(Date.now() / 1000) - 86_400;
  const text = (await response.text()).replace(/"vbank_date":\d+/g, `"vbank_date":${past}`);
  return new Response(text, response);
}

/** Starts the shop's server behind the origin `shop.test`: orders, `createHandlers` and a ledger. */
export function startShopServer(vendor: Vendor) {
  let orders: ShopOrder[] = [];
  let faults: (ServerFault & { left: number })[] = [];
  const counts = { server: 0, gateway: 0 };
  let running = 0;
  let unknownReads = 0;
  let ordersAsked = 0;
  let hasWebhooks = false;
  let isExpired = false;
  let serverClock: { mockRestore: () => void } | undefined;
  let nextOrder: OrderChange | 'same' = {};
  let release = () => {};
  const orderOf = (merchantUid: string) => orders.find((one) => one.merchantUid === merchantUid);
  const note = (merchantUid: string, event: string) => {
    const known = orderOf(merchantUid);
    if (!known) throw new Error(`${event} for the unknown order ${merchantUid}`);
    known.events.push(event);
  };
  const gatewayFetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const isRead =
      request.method === 'GET' && new URL(request.url).pathname.startsWith('/payments');
    if (isRead) counts.gateway += 1;
    if (!isRead || unknownReads === 0) {
      const response = await vendor.sandbox.fetch(request);
      return isExpired ? withPastDueDate(response) : response;
    }
    unknownReads -= 1;
    return Response.json(
      { code: 1, message: '존재하지 않습니다.', response: null },
      { status: 404 },
    );
  };
  const start = () =>
    createHandlers({
      client: createClient({ key: 'k', secret: 's', fetch: gatewayFetch, sandbox: true }),
      acceptedPgs: ['html5_inicis'],
      ledger: memoryLedger(),
      findOrder: async (merchantUid) => orderOf(merchantUid) ?? null,
      authorize: async (_, { isHidden }) => isHidden !== true,
      show: async ({ merchantUid }) => ({ orderNo: merchantUid }),
      onPaid: async (_, { merchantUid, amount }) => note(merchantUid, `paid ${amount}`),
      onRefunded: async (_, { amount }, { merchantUid }) => note(merchantUid, `refunded ${amount}`),
      onAwaitingDeposit: async (_, __, { merchantUid }) => note(merchantUid, 'awaiting deposit'),
      onReview: async (_, { kind, held, payment }) =>
        note(payment.merchantUid, `review ${kind} ${held}`),
      onBillingKeyIssued: async (_, __, ___, { merchantUid }) => note(merchantUid, 'issued'),
    });
  let handlers = start();
  const serve = (path: string, handle: (request: Request) => Promise<Response>) =>
    vendor.routes.set(path, async (request) => {
      if (path === '/api/order') ordersAsked += 1;
      if (isQuestion(path)) counts.server += 1;
      const fault = faults.find((one) => one.path === path && one.left > 0);
      const weight = isKept(fault?.answer) ? 0 : 1;
      running += weight;
      try {
        return await respond(request, handle, fault);
      } finally {
        running -= weight;
      }
    });
  const respond = async (
    request: Request,
    handle: (request: Request) => Promise<Response>,
    fault: (typeof faults)[number] | undefined,
  ) => {
    if (!fault) return handle(request);
    fault.left -= 1;
    if (fault.answer === 'held') {
      await new Promise<void>((resolve) => (release = resolve));
      return handle(request);
    }
    if (fault.answer === 'lost') await handle(request);
    return answerOf(fault);
  };
  let created = 0;
  serve('/api/order', async () => {
    const change = nextOrder;
    nextOrder = {};
    if (change !== 'same') {
      created += 1;
      const order = { merchantUid: `order_${created}`, name: '원두 1kg', amount: 64_000 };
      orders.push({ ...order, ...change, events: [] });
    }
    const { merchantUid, name, amount } = orders.at(-1) ?? {};
    return Response.json({ merchantUid, name, amount });
  });
  serve('/api/prepare', (request) => handlers.prepare(request));
  serve('/api/customer-uid', (request) => handlers.billingKey(request));
  serve('/api/complete', (request) => handlers.complete(request));
  serve('/api/billing-key', (request) => handlers.billingKey(request));

  return {
    counts,
    /** Answers the webhooks that the gateway sends. Rows without `webhooks` lose them. */
    notified: async (request: Request) =>
      hasWebhooks ? handlers.webhook(request) : new Response(null),
    receiveWebhooks: () => (hasWebhooks = true),
    webhook: (request: Request) => handlers.webhook(request),
    fail: (fault: ServerFault) => faults.push({ ...fault, left: fault.times ?? Infinity }),
    heal: () => {
      faults = [];
      for (const order of orders) delete order.isHidden;
    },
    release: () => release(),
    /** Returns true while an answer is on its way. Requests that are held or hang do not count. */
    isAnswering: () => running > 0,
    /** Changes the newest order in the shop's database. */
    change: (change: OrderChange) => Object.assign(orders.at(-1) ?? {}, change),
    /** Sets the values of the next order, or returns the newest order again. */
    setNextOrder: (change: OrderChange | 'same') => (nextOrder = change),
    /** Makes the gateway answer as if the due date of each virtual account had passed. */
    expireAccounts: () => (isExpired = true),
    ordersAsked: () => ordersAsked,
    newest: () => orders.at(-1)?.merchantUid ?? '',
    /** Makes the gateway answer the next reads as if it did not know the payment yet. */
    delayRecords: (reads: number, forgottenAt = Infinity) => {
      unknownReads = reads;
      // The memory of unknown numbers must not end by itself on a slow machine.
      const begin = performance.now();
      const now = () => (counts.server < forgottenAt ? begin : begin + memoryTime);
      serverClock = vi.spyOn(performance, 'now').mockImplementation(now);
    },
    /** The events of all orders, the oldest order first. */
    books: () => orders.map(({ events }) => events.join(', ')),
    reset: () => {
      orders = [];
      faults = [];
      unknownReads = ordersAsked = 0;
      counts.server = counts.gateway = 0;
      hasWebhooks = isExpired = false;
      nextOrder = {};
      serverClock?.mockRestore();
      serverClock = undefined;
      handlers = start();
    },
  };
}

export type ShopServer = ReturnType<typeof startShopServer>;
