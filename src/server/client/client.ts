import { decodeAccessToken, type AccessToken } from './decode/accessToken.js';
import type { StandardCode } from './decode/standardCode.js';
import { checkClientOptions, type ClientOptions } from './http/clientOptions.js';
import type { Endpoint } from './http/envelope.js';
import { createRestApi } from './http/restApi.js';
import type { Billing } from './resources/billing.js';
import { createBillingKeys, type BillingKeys } from './resources/billingKeys.js';
import { createCharges } from './resources/charges.js';
import { createCashReceipts, type CashReceipts } from './resources/cashReceipts.js';
import { readCode, readCodes } from './resources/codes.js';
import { createEscrow, type Escrow } from './resources/escrow.js';
import { createPayments, type Payments } from './resources/payments.js';
import { createSchedules } from './resources/schedules.js';
import { createVbanks, type Vbanks } from './resources/vbanks.js';

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
  /** Virtual accounts without a payment window: issues and revokes them. */
  readonly vbanks: Vbanks;
  /** Cash receipts: issues, reads and cancels them. */
  readonly cashReceipts: CashReceipts;
  /** Deliveries of escrow payments: registers, reads and changes them. */
  readonly escrow: Escrow;
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
   * Reads one card company by its code: `GET /cards/{card_standard_code}`.
   *
   * @throws {PaymentError} `api` if the gateway has no such code, `unavailable`, `invalid`.
   * @example
   * const { name } = await client.card('366');
   */
  card(code: string): Promise<StandardCode>;
  /**
   * Reads one bank by its code: `GET /banks/{bank_standard_code}`.
   *
   * @throws {PaymentError} `api` if the gateway has no such code, `unavailable`, `invalid`.
   * @example
   * const { name } = await client.bank(banks.shinhan.code);
   */
  bank(code: string): Promise<StandardCode>;
  /**
   * Requests the access token of the store account: `POST /users/getToken`. The client requests one
   * by itself before its first call. Use this method to check the keys when your server starts, or
   * to call the gateway with another HTTP client. The token can move money: keep it on the server.
   *
   * @throws {PaymentError} `api` if the gateway refuses the keys, `unavailable`.
   * @example
   * const { expiresAt } = await client.accessToken();
   */
  accessToken(): Promise<AccessToken>;
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
    vbanks: createVbanks(rest),
    cashReceipts: createCashReceipts(rest),
    escrow: createEscrow(rest),
    cards: () => readCodes(rest, '/cards'),
    banks: () => readCodes(rest, '/banks'),
    card: (code) => readCode(rest, '/cards', code),
    bank: (code) => readCode(rest, '/banks', code),
    accessToken: async () => decodeAccessToken(await rest.issueToken()),
    request: async (method: Endpoint['method'], path: string, body?: object) =>
      rest.call({ method, path, body, decode: (response) => response }),
  };
}
