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
 * Client of PortOne's REST API. Its methods take and return camelCase names, `Date`s, and amounts
 * in won. Use `request` for endpoints that have no method here.
 */
export interface Client {
  /** True if payments of a test channel count as payments. */
  readonly sandbox: boolean;
  /** Payments: reads, lists and refunds them, and registers amounts. */
  readonly payments: Payments;
  /** Registered cards: registers, reads, lists and removes them. */
  readonly billingKeys: BillingKeys;
  /** Charges without the shopper: at once, and scheduled. */
  readonly billing: Billing;
  /**
   * Lists the card companies of the gateway: `GET /cards`.
   *
   * @throws {PaymentError} `unavailable`, `api`.
   * @example
   * const names = (await client.cards()).map(({ name }) => name);
   */
  cards(): Promise<StandardCode[]>;
  /**
   * Lists the banks of the gateway: `GET /banks`.
   *
   * @throws {PaymentError} `unavailable`, `api`.
   * @example
   * const names = (await client.banks()).map(({ name }) => name);
   */
  banks(): Promise<StandardCode[]>;
  /**
   * Calls any endpoint with the gateway's own names, and resolves with the field `response` of the
   * answer.
   *
   * A `GET` is tried up to three times within 12 seconds. Any other request is sent once and has a
   * timeout of 60 seconds. If the answer is missing or unclear, the call rejects with `interrupted`,
   * because the gateway may have executed the request.
   *
   * @throws {PaymentError} `api` with the gateway's code and message, `unavailable`, `interrupted`,
   * `invalid`.
   * @example
   * const prepared = await client.request('GET', '/payments/prepare/order_1');
   */
  request(method: 'GET', path: string): Promise<unknown>;
  request(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown>;
}

/**
 * Creates a client of PortOne's REST API. Create one for the whole server, because all calls of a
 * client share one token. Types check the options. Mistakes that types cannot find, such as an empty
 * environment variable, are checked at run time.
 *
 * @throws {PaymentError} `invalid` if `key` or `secret` is missing, if the key is the published
 * test key, if `baseUrl` is plain http or no address, if `fetch` is no function, or if `sandbox` is
 * neither true nor false. Also in a browser unless you pass `fetch`, because everybody could read
 * the secret there.
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
