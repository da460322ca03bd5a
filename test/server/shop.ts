import { createServer } from 'node:http';
import {
  createClient,
  createHandlers,
  encodePayment,
  memoryLedger,
  type Finding,
  type HandlerOptions,
  type OrderTerms,
} from '../../src/server.js';
import type { MethodOptions } from '../../src/core/request.js';
import type { VirtualAccount } from '../../src/core/receipt.js';
import type { MemoryTx } from '../../src/server/ledger.js';
import { createApi } from '../../src/sandbox/api.js';
import { testChannels } from '../../src/sandbox/channels.js';
import { Engine } from '../../src/sandbox/engine.js';
import { Ledger } from '../../src/sandbox/ledger.js';
import type { PaymentRecord } from '../../src/sandbox/payment.js';
import type { Outcome } from '../../src/sandbox/session.js';
import { keys } from './gateway.js';

export interface ShopOrder extends OrderTerms {
  userId: string;
  state: 'open' | 'paid';
}

interface Shown {
  state: string;
  note: string;
}

type Options = HandlerOptions<Shown | undefined, ShopOrder, MemoryTx>;

/** What only the shopper of the order may see. */
export const note = 'canary-note';

/** A shop with one order of 32,000 won, on the sandbox's engine and its REST routes. */
export function openShop(changed: Partial<Options> = {}) {
  const records = new Ledger({ now: Date.now, key: 'shop', keeper: null });
  const engine = new Engine(records, { seller: '상점', locale: 'ko' });
  const api = createApi({ engine, ledger: records });
  const orders = new Map<string, ShopOrder>();
  const settled: string[] = [];
  const accounts: VirtualAccount[] = [];
  const reviews: { finding: Finding; order: ShopOrder | null }[] = [];
  const asked: string[] = [];
  const ledger = memoryLedger();
  let inTransaction = 0;
  let restInTransaction = 0;

  const gateway: typeof fetch = async (input, init) => {
    restInTransaction += inTransaction;
    return api.fetch(new Request(input, init));
  };

  const options: Options = {
    client: createClient({ ...keys, fetch: gateway, sandbox: true }),
    channels: ['html5_inicis.INIpayTest'],
    ledger: {
      claim: ledger.claim,
      transaction: (merchantUid, work) =>
        ledger.transaction(merchantUid, async (tx) => {
          inTransaction += 1;
          try {
            return await work(tx);
          } finally {
            inTransaction -= 1;
          }
        }),
    },
    findOrder: async (merchantUid) => {
      asked.push(merchantUid);
      return orders.get(merchantUid) ?? null;
    },
    authorize: async (request, order) => request.headers.get('cookie') === `user=${order.userId}`,
    settle: async (_, payment, order) => {
      settled.push(payment.impUid);
      orders.set(order.merchantUid, { ...order, state: 'paid' });
    },
    account: async (_, account) => void accounts.push(account),
    review: async (_, finding, order) => void reviews.push({ finding, order }),
    show: async ({ state }) => ({ state, note }),
    ...changed,
  };

  /** A browser that pays: what it asks for is in its own hands. */
  function pay(
    merchantUid: string,
    amount: number,
    given: MethodOptions & { outcome?: Outcome } = {},
  ) {
    const { outcome = 'approve', ...method } = given;
    const order = { merchantUid, name: '원두 1kg', amount };
    const pg = 'html5_inicis.INIpayTest';
    const params = encodePayment({ pg, buyer: { tel: '010-1234-5678' }, order, ...method });
    const [channel] = testChannels;
    if (!channel) throw new Error('no channel');
    const opened = engine.open({ params, channel, mobile: false }, () => {});
    if ('refusal' in opened) throw new Error('the gateway refused');
    opened.session.settle(outcome);
    return last();
  }

  function last(): PaymentRecord {
    const payment = records.payments.at(-1);
    if (!payment) throw new Error('no payment');
    return payment;
  }

  function addOrder(merchantUid: string, terms: Partial<ShopOrder> = {}): void {
    orders.set(merchantUid, { merchantUid, amount: 32000, userId: 'kim', state: 'open', ...terms });
  }

  addOrder('order_1');
  return {
    handlers: createHandlers(options),
    records,
    orders,
    addOrder,
    pay,
    settled,
    accounts,
    reviews,
    asked,
    restInTransaction: () => restInTransaction,
  };
}

/** The shop behind a real HTTP server, and a browser with a session. */
export async function serveShop(
  onTestFinished: (close: () => void) => void,
  changed: Partial<Options> = {},
) {
  const shop = openShop(changed);
  const server = createServer(async (incoming, outgoing) => {
    let sent = '';
    for await (const chunk of incoming) sent += String(chunk);
    const { method = '', url = '' } = incoming;
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const body = method === 'POST' ? sent : null;
    const request = new Request(`http://shop${url}`, { method, headers, body });
    const response = await shop.handlers.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const base = `http://127.0.0.1:${address.port}/api/inicis`;

  async function send(path: string, init: RequestInit) {
    const response = await fetch(base + path, init);
    const text = await response.text();
    const body: unknown = JSON.parse(text);
    return { status: response.status, headers: response.headers, text, body };
  }

  const complete = (impUid: string | null, { merchantUid = 'order_1', user = 'kim' } = {}) =>
    send('/complete', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `user=${user}` },
      body: JSON.stringify({ impUid, merchantUid }),
    });

  return { ...shop, send, complete };
}
