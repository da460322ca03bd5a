import { hc, parseResponse } from 'hono/client';
import type { RequestPayParams } from 'react-inicis';
import type { Outcome, RemoteSandbox } from 'react-inicis/sandbox';
import * as v from 'valibot';
import type { Api } from '../../examples/storefront/server/app.js';
import type { PlacedOrder } from '../../examples/storefront/server/orders/placeOrder.js';
import type { OrderRequest } from '../../examples/storefront/shared/requests.js';

const buyer = {
  name: '홍길동',
  tel: '010-1234-5678',
  email: 'hong@example.com',
  postcode: '04524',
  address: '서울시 중구 세종대로 110',
};

/** Creates a `fetch` of one browser: it keeps cookies. */
function createFetch(address: string): typeof fetch {
  const cookies = new Map<string, string>();
  return async (input, init) => {
    const request = new Request(
      new URL(input instanceof Request ? input.url : input, address),
      init,
    );
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie && !request.headers.has('cookie')) request.headers.set('cookie', cookie);
    const response = await fetch(request);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
}

/** Creates a browser without a page: it keeps cookies, and pays at the gateway without a window. */
export async function createBrowser(address: string, sandbox: RemoteSandbox) {
  const send = createFetch(address);
  const headers = { 'content-type': 'application/json' };
  const post = (path: string, body: object = {}) =>
    send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  const api = hc<Api>(new URL('/api', address).href, { fetch: send, headers });
  const session = await parseResponse(api.session.$get());

  const order = async (
    productId: string,
    options: Partial<Pick<OrderRequest, 'method' | 'quantity' | 'escrow'>> = {},
  ) => {
    const json = {
      productId,
      quantity: 1,
      method: 'card',
      escrow: false,
      buyer,
      ...options,
    } as const;
    return parseResponse(api.orders.$post({ json }));
  };
  const payAt = async (
    placed: PlacedOrder,
    params: Partial<RequestPayParams> = {},
    outcome?: Outcome,
  ) => {
    const { taxFree, vat, merchantUid, name, amount } = placed;
    const answer = await sandbox.pay(
      {
        pg: session.gateway.pg,
        pay_method: 'card',
        merchant_uid: merchantUid,
        name,
        amount,
        buyer_tel: buyer.tel,
        buyer_name: buyer.name,
        buyer_email: buyer.email,
        ...(taxFree !== undefined && { tax_free: taxFree }),
        ...(vat !== undefined && { vat_amount: vat }),
        ...params,
      },
      outcome,
    );
    return String(answer['imp_uid']);
  };
  const complete = async (merchantUid: string, impUid: string | null) =>
    (await post('/api/pay/complete', { merchantUid, impUid })).json();

  return {
    session,
    api,
    send,
    post,
    order,
    payAt,
    complete,
    detail: (merchantUid: string) =>
      parseResponse(api.orders[':merchantUid'].$get({ param: { merchantUid } })),
    /** Orders, pays in the window, and asks the server, as the page does. */
    buy: async (
      productId: string,
      params: Partial<RequestPayParams> = {},
      options: Parameters<typeof order>[1] = {},
    ) => {
      const placed = await order(productId, options);
      const impUid = await payAt(placed, params);
      const answer = await complete(placed.merchantUid, impUid);
      return { ...placed, impUid, answer };
    },
    /** Registers a card for a subscription. */
    registerCard: async (
      { id, order: placed }: { id: string; order: PlacedOrder },
      cardNumber = '1234-1234-1234-1234',
    ) => {
      const { merchantUid } = placed;
      const created: unknown = await (await post('/api/pay/billing-key', { merchantUid })).json();
      const { customerUid } = v.parse(v.object({ customerUid: v.string() }), created);
      const params = { pg: session.gateway.billingPg, customer_uid: customerUid, amount: 0 };
      const outcome = { approve: { cardNumber: cardNumber.replaceAll('-', '') } };
      const impUid = await payAt(placed, params, outcome);
      await post('/api/pay/billing-key', { merchantUid, impUid, customerUid });
      return id;
    },
    subscribe: () =>
      parseResponse(api.subscriptions.$post({ json: { productId: 'monthly-beans', buyer } })),
    changeCard: (id: string) =>
      parseResponse(api.subscriptions[':id'].card.$post({ param: { id } })),
    subscription: async (id: string) => {
      const list = await parseResponse(api.subscriptions.$get());
      const found = list.find((one) => one.id === id);
      if (!found) throw new Error(`no subscription ${id}`);
      return found;
    },
    logIn: () => post('/api/operator/login', { password: 'operator' }),
  };
}
