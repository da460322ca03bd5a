import type { StandardCode } from './decode/standardCode.js';
import { checkClientOptions, type ClientOptions } from './http/clientOptions.js';
import type { Endpoint } from './http/envelope.js';
import { createRestApi } from './http/restApi.js';
import type { Billing } from './resources/billing.js';
import { createBillingKeys, type BillingKeys } from './resources/billingKeys.js';
import { createCharges } from './resources/charges.js';
import { readCodes } from './resources/codes.js';
import { createPayments, type Payments } from './resources/payments.js';
import { createSchedules } from './resources/schedules.js';

/**
 * The REST API. Its methods take and return camelCase names, `Date`s and won; all other endpoints are
 * reached through `request`.
 */
export interface Client {
  /** True if payments of a test channel count. */
  readonly sandbox: boolean;
  readonly payments: Payments;
  readonly billingKeys: BillingKeys;
  readonly billing: Billing;
  /**
   * Lists the card companies that the gateway knows: `GET /cards`.
   *
   * @throws {PaymentError} `unavailable`, `api`.
   */
  cards(): Promise<StandardCode[]>;
  /**
   * Lists the banks that the gateway knows: `GET /banks`.
   *
   * @throws {PaymentError} `unavailable`, `api`.
   */
  banks(): Promise<StandardCode[]>;
  /**
   * Calls any endpoint, with the gateway's names, and resolves with its `response`. A `GET` is tried
   * again, 12 seconds in all. Anything else is sent once and given 60 seconds: without a clear
   * answer it is `interrupted`, because it may have been done.
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
 * Creates a client of PortOne's REST API. Create one for the whole server: all calls share its token.
 * The options are checked by types, except what a wrong environment gives.
 *
 * @throws {PaymentError} `invalid` without keys, with the published test key, over plain http, or
 * in a browser without a `fetch` of your own: there anybody could read the secret.
 * @example
 * const client = createClient({ key: env.PORTONE_KEY, secret: env.PORTONE_SECRET });
 * const payment = await client.payments.get('imp_123456789012');
 */
export function createClient(options: ClientOptions): Client {
  checkClientOptions(options);
  const { sandbox = false } = options;
  const rest = createRestApi(options);
  const payments = createPayments(rest, { sandbox });
  return {
    sandbox,
    payments,
    billingKeys: createBillingKeys(rest),
    billing: { ...createCharges(rest, payments.find), ...createSchedules(rest) },
    cards: () => readCodes(rest, '/cards'),
    banks: () => readCodes(rest, '/banks'),
    request: async (method: Endpoint['method'], path: string, body?: object) =>
      rest.call({ method, path, body, decode: (response) => response }),
  };
}
