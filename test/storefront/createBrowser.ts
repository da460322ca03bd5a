import type { RequestPayParams } from 'react-inicis';
import type { Outcome, RemoteSandbox } from 'react-inicis/sandbox';
import * as v from 'valibot';
import {
  csrfHeader,
  OrderDetail,
  PlacedOrder,
  Registration,
  Session,
  Subscription,
} from '../../examples/storefront/shared/api.js';

const buyer = {
  name: '홍길동',
  tel: '010-1234-5678',
  email: 'hong@example.com',
  postcode: '04524',
  address: '서울시 중구 세종대로 110',
};

/** Creates a browser without a page: it keeps cookies, and pays at the gateway without a window. */
export async function createBrowser(address: string, sandbox: RemoteSandbox) {
  const cookies = new Map<string, string>();
  let csrf = '';

  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), ...Object.fromEntries(new Headers(init.headers)) };
    const response = await fetch(new URL(path, address), { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const post = (path: string, body: object = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [csrfHeader]: csrf },
      body: JSON.stringify(body),
    });
  const read = async <T extends v.GenericSchema>(schema: T, response: Response) => {
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    return v.parse(schema, answer);
  };
  const session = await read(Session, await send('/api/session'));
  ({ csrf } = session);

  const order = async (
    productId: string,
    { method = 'card', quantity = 1, escrow = false } = {},
  ) => {
    const request = { productId, quantity, method, escrow, buyer };
    return read(PlacedOrder, await post('/api/orders', request));
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
    send,
    post,
    order,
    payAt,
    complete,
    detail: async (merchantUid: string) =>
      read(OrderDetail, await send(`/api/orders/${merchantUid}`)),
    /** Orders, pays in the window, and asks the server, as the page does. */
    buy: async (productId: string, params: Partial<RequestPayParams> = {}, options = {}) => {
      const placed = await order(productId, options);
      const impUid = await payAt(placed, params);
      const answer = await complete(placed.merchantUid, impUid);
      return { ...placed, impUid, answer };
    },
    /** Registers a card for a subscription. */
    registerCard: async (
      { id, order: placed }: Registration,
      cardNumber = '1234-1234-1234-1234',
    ) => {
      const { merchantUid } = placed;
      const created = await post('/api/pay/billing-key', { merchantUid });
      const { customerUid } = await read(v.object({ customerUid: v.string() }), created);
      const params = { pg: session.gateway.billingPg, customer_uid: customerUid, amount: 0 };
      const outcome = { approve: { cardNumber: cardNumber.replaceAll('-', '') } };
      const impUid = await payAt(placed, params, outcome);
      await post('/api/pay/billing-key', { merchantUid, impUid, customerUid });
      return id;
    },
    subscribe: async () => {
      const request = { productId: 'monthly-beans', buyer };
      return read(Registration, await post('/api/subscriptions', request));
    },
    subscription: async (id: string) => {
      const list = await read(v.array(Subscription), await send('/api/subscriptions'));
      const found = list.find((one) => one.id === id);
      if (!found) throw new Error(`no subscription ${id}`);
      return found;
    },
    read,
    logIn: () => post('/api/operator/login', { password: 'operator' }),
  };
}
