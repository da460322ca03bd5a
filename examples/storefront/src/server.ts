import {
  createClient,
  createHandlers,
  isPaymentError,
  memoryLedger,
  PaymentError,
  type PayMethod,
  type VirtualAccount,
} from 'react-inicis/server';
import { sandbox } from './sandbox.js';

/** The shop's own record of an order. What it says is owed is what must be paid. */
export interface ShopOrder {
  merchantUid: string;
  name: string;
  amount: number;
  method: PayMethod;
  status: 'open' | 'awaiting' | 'paid' | 'review';
  account: VirtualAccount | null;
  /** What a person has to look at: money that does not match the order. */
  note: string | null;
}

/** The only product. Its price is on the server; the page merely shows it. */
export const product = { name: '에티오피아 예가체프 1kg', price: 64_000 };

// The shop's database, for a shop that runs in the page: it outlives the way to the gateway and
// back on a phone. With a server of your own this is a table.
const table = 'storefront.orders';
const orders = (): ShopOrder[] => JSON.parse(sessionStorage.getItem(table) ?? '[]');
const find = (merchantUid: string) =>
  orders().find((order) => order.merchantUid === merchantUid) ?? null;
function save(order: ShopOrder, change: Partial<ShopOrder> = {}) {
  const others = orders().filter(({ merchantUid }) => merchantUid !== order.merchantUid);
  sessionStorage.setItem(table, JSON.stringify([...others, { ...order, ...change }]));
}

const client = createClient({
  key: 'storefront',
  secret: 'any secret opens the sandbox',
  fetch: sandbox.fetch,
  sandbox: true,
});

const handlers = createHandlers({
  client,
  channels: ['html5_inicis'],
  ledger: memoryLedger(),
  findOrder: async (merchantUid) => find(merchantUid),
  // One shopper, one browser. With a session: `order.userId === session.userId`.
  authorize: async () => true,
  settle: async (_, payment, order) => save(order, { status: 'paid', note: payment.cardName }),
  reverse: async (_, { amount }, order) => save(order, { note: `환불 ${amount}원` }),
  account: async (_, account, order) => save(order, { status: 'awaiting', account }),
  review: async (_, finding, order) => {
    if (order) save(order, { status: 'review', note: finding.error.message });
  },
  show: async (order) => order,
});

async function route(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/api/orders' && request.method === 'GET') return Response.json(orders());
  if (pathname === '/api/orders') {
    const { method }: { method: PayMethod } = await request.json();
    const order: ShopOrder = {
      merchantUid: `order_${crypto.randomUUID().slice(0, 8)}`,
      name: product.name,
      amount: product.price,
      method,
      status: 'open',
      account: null,
      note: null,
    };
    save(order);
    return Response.json(order);
  }
  if (pathname === '/api/inicis/complete') return handlers.complete(request);
  if (pathname === '/api/inicis/billing-key') return billingKey(request);
  return new Response('not found', { status: 404 });
}

/** Whether a card was registered, asked of the gateway and never of the page. */
async function billingKey(request: Request): Promise<Response> {
  try {
    const { impUid }: { impUid: string } = await request.json();
    const payment = await client.payments.get(impUid);
    if (payment.customerUidUsage !== 'issue' || payment.status !== 'paid') {
      throw new PaymentError('unverified', 'no card was registered');
    }
    return Response.json({ issued: { card: payment.cardName, number: payment.cardNumber } });
  } catch (error) {
    return Response.json({ error: isPaymentError(error) ? error : null }, { status: 409 });
  }
}

/**
 * The shop's server, in the page: the same handlers run behind any server that speaks Request and
 * Response. Give the page the global `fetch` instead and it talks to that.
 */
export const serverFetch: typeof fetch = async (input, init) => {
  const address = input instanceof Request ? input : new URL(input, location.href);
  return route(new Request(address, init));
};
