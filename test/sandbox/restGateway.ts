import { createApi, type ApiOptions } from '../../src/sandbox/http/rest/api.js';
import type { Credentials } from '../../src/sandbox/http/rest/token.js';
import { testCards } from '../../src/sandbox/gateway/rules/testCards.js';
import { Gateway } from '../../src/sandbox/gateway/gateway.js';
import { RecordStore } from '../../src/sandbox/gateway/records/recordStore.js';
import type { Outcome } from '../../src/sandbox/gateway/session/outcome.js';
import type { WebhookOptions } from '../../src/sandbox/gateway/merchant/webhooks.js';
import type { RequestPayParams } from '../../src/core/wire.js';

/** Start time of the gateway's clock, in Unix seconds: 23 November 2026. */
export const start = 1_795_403_045;

export interface Envelope {
  code: number;
  message: string | null;
  response: Record<string, unknown> | null;
}

interface Options {
  credentials?: Credentials;
  webhook?: WebhookOptions;
  /** Set to `true` for live channels. */
  live?: boolean;
  /** Other options of the API. */
  api?: Partial<ApiOptions>;
}

/** Starts a gateway with its REST routes, windows that end at once, and a clock that `wait` moves. */
export function restGateway({ credentials, webhook = {}, live, api: options }: Options = {}) {
  let seconds = start;
  const records = new RecordStore({ key: 'test', storage: null });
  const gateway = new Gateway({
    records,
    now: () => seconds * 1000,
    window: { seller: '테스트 상점', locale: 'ko' },
    merchant: webhook,
    live,
  });
  const api = createApi({ gateway, records, credentials, ...options });
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await api.request(`https://api.iamport.kr${path}`, init);
    const { code, message, response: data }: Envelope = await response.json();
    return { status: response.status, code, message, data };
  };
  const send = (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ) =>
    ask(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const token = (keys: unknown = { imp_key: 'key', imp_secret: 'secret' }) =>
    send('POST', '/users/getToken', keys);
  const signedIn = async () => ({
    authorization: `Bearer ${String((await token()).data?.['access_token'])}`,
  });
  /** Sends a request with a new token, because an older one may have expired. */
  const call = async (method: string, path: string, body?: unknown) => {
    const headers = await signedIn();
    return body === undefined ? ask(path, { method, headers }) : send(method, path, body, headers);
  };
  const get = (path: string) => call('GET', path);
  const post = (path: string, body: unknown) => call('POST', path, body);
  const pay = (params: Partial<RequestPayParams> = {}, outcome: Outcome = 'approve') => {
    const opened = gateway.sessions.open(
      {
        params: {
          pay_method: 'card',
          merchant_uid: 'order_1',
          name: '원두',
          amount: 1004,
          buyer_tel: '010',
          ...params,
        },
        channel: { pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' },
        mobile: false,
      },
      () => {},
    );
    if ('failure' in opened) throw new Error('not opened');
    opened.session.settle(outcome);
    seconds += 1;
    return records.payments.at(-1)?.imp_uid ?? '';
  };
  const wait = (passed: number) => (seconds += passed);
  return { records, gateway, api, ask, send, token, signedIn, call, get, post, pay, wait };
}

/** Starts a gateway on which the card `card_1` is registered. */
export async function gatewayWithCard() {
  const rest = restGateway();
  const card = { card_number: testCards.approving, expiry: '2027-12' };
  await rest.post('/subscribe/customers/card_1', card);
  return rest;
}
