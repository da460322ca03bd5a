import { PaymentError } from '../../core/error.js';
import { createBilling, type Billing } from './resources/billing.js';
import { createBillingKeys, type BillingKeys } from './resources/billingKeys.js';
import { readCodes, type StandardCode } from './resources/codes.js';
import { ask, createExchange } from './http/exchange.js';
import { createPayments, type Payments } from './resources/payments.js';
import type { Call } from './http/transport.js';

/** Who asks the gateway, and how. */
export interface ClientOptions {
  /** The REST API key of the PortOne console. */
  key: string;
  /** The REST API secret. It moves money: keep it on the server, out of code and logs. */
  secret: string;
  /**
   * Where the API is: https, or http on this machine.
   * @default https://api.iamport.kr
   */
  baseUrl?: string | undefined;
  /** How requests are sent: `sandbox.fetch`, or one of your own. */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Whether payments of a test channel count as payments. Never in production: no money moves.
   * @default false
   */
  sandbox?: boolean | undefined;
}

/**
 * The REST API: what has a method takes and gives our names, `Date`s and won; everything else is
 * reached through `request`.
 */
export interface Client {
  /** Whether payments of a test channel count. */
  readonly sandbox: boolean;
  readonly payments: Payments;
  readonly billingKeys: BillingKeys;
  readonly billing: Billing;
  /**
   * The card companies that the gateway knows: `GET /cards`.
   *
   * @throws {PaymentError} `unavailable`, `api`.
   */
  cards(): Promise<StandardCode[]>;
  /**
   * The banks that the gateway knows: `GET /banks`.
   *
   * @throws {PaymentError} `unavailable`, `api`.
   */
  banks(): Promise<StandardCode[]>;
  /**
   * Any endpoint, with the names that the gateway uses; resolves with its `response`. A `GET` is
   * tried again, 12 seconds in all. Anything else is sent once and given 60 seconds: without a
   * clear answer it is `interrupted`, because it may have been done.
   *
   * @throws {PaymentError} `api` with the gateway's code and message, `unavailable`,
   * `interrupted`, `invalid`.
   * @example
   * const prepared = await client.request('GET', '/payments/prepare/order_1');
   */
  request(method: 'GET', path: string): Promise<unknown>;
  request(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown>;
}

/**
 * A client of PortOne's REST API. One for the whole server: its token is shared by all calls.
 *
 * @throws {PaymentError} `invalid` without keys, with the published test key, over plain http, or
 * in a browser without a `fetch` of your own: there anybody could read the secret.
 * @example
 * const client = createClient({ key: env.PORTONE_KEY, secret: env.PORTONE_SECRET });
 * const payment = await client.payments.get('imp_123456789012');
 */
export function createClient(options: ClientOptions): Client {
  refuse(options);
  const { sandbox = false } = options;
  const exchange = createExchange(options);

  const payments = createPayments(exchange, { sandbox });

  return {
    sandbox,
    payments,
    billingKeys: createBillingKeys(exchange),
    billing: createBilling(exchange, payments),
    cards: () => readCodes(exchange, '/cards'),
    banks: () => readCodes(exchange, '/banks'),
    request: async (method: Call['method'], path: string, body?: object) =>
      ask(exchange, { method, path, body, decode: (response) => response }),
  };
}

function refuse({ key, secret, fetch }: ClientOptions): void {
  for (const [field, value] of Object.entries({ key, secret })) {
    if (typeof value === 'string' && value.trim() !== '') continue;
    const what = `${field}: required. It is in the PortOne console; give it by environment`;
    throw new PaymentError('invalid', what, { field, code: 'required' });
  }
  if (key === 'imp_apikey') {
    const what = 'key: the published test key. Everybody can read what is paid with it; use yours';
    throw new PaymentError('invalid', what, { field: 'key' });
  }
  if ('document' in globalThis && fetch === undefined) {
    const what = 'secret: it would be in the browser. Create the client on your server';
    throw new PaymentError('invalid', what, { field: 'secret' });
  }
}
