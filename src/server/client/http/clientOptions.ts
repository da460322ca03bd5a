import { PaymentError } from '../../../core/error.js';
import { baseUrlOf } from './address.js';

/** Keys of your store account, and the connection to the gateway. */
export interface ClientOptions {
  /** REST API key from the PortOne console. */
  key: string;
  /**
   * REST API secret from the PortOne console. It can move money: keep it on the server, and out of
   * code and logs.
   */
  secret: string;
  /**
   * Base URL of the API: https, or http on this machine (localhost).
   *
   * @default 'https://api.iamport.kr'
   */
  baseUrl?: string | undefined;
  /**
   * Function that sends the requests, such as `sandbox.fetch`.
   *
   * @default globalThis.fetch
   */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Set to `true` to count payments of a test channel as payments. Never do this in production,
   * because no money moves.
   *
   * @default false
   */
  sandbox?: boolean | undefined;
}

/** Default address of the API: the real gateway. */
export const realGateway = 'https://api.iamport.kr';

/**
 * Checks mistakes that types cannot find: missing keys, the published test key, a text instead of
 * `true`, a secret in a browser. Warns in production about test payments that count as payments.
 *
 * @throws {PaymentError} `invalid`
 */
export function checkClientOptions(options: ClientOptions): void {
  if (typeof options !== 'object' || options === null) {
    throw refused('options', 'must be an object with `key` and `secret`');
  }
  const { key, secret, baseUrl = realGateway, fetch, sandbox = false } = options;
  for (const [field, value] of Object.entries({ key, secret })) {
    if (typeof value === 'string' && value.trim() !== '') continue;
    const advice = 'Copy it from the PortOne console into an environment variable';
    throw refused(field, `required. ${advice}`, 'required');
  }
  if (key === 'imp_apikey') {
    const advice = 'everybody can read its payments. Use your own key';
    throw refused('key', `this is the published test key, and ${advice}`);
  }
  if (fetch !== undefined && typeof fetch !== 'function') {
    throw refused('fetch', 'must be a function');
  }
  if (typeof sandbox !== 'boolean') {
    const advice = "Compare the environment variable with a text: `SANDBOX === 'true'`";
    throw refused('sandbox', `must be true or false. ${advice}`, 'boolean');
  }
  if ('document' in globalThis && fetch === undefined) {
    throw refused('secret', 'must not be in a browser. Create the client on your server');
  }
  if (sandbox && isProduction() && baseUrlOf(baseUrl).startsWith(realGateway)) {
    console.warn(
      'react-inicis: `sandbox: true` counts test payments as payments, and no money moves. Remove it in production.',
    );
  }
}

const refused = (field: string, problem: string, code?: string) =>
  new PaymentError('invalid', `${field}: ${problem}`, { field, code });

/** Runtimes of the edge have no `process`, so the code is compiled without the types of Node. */
declare const process: { env?: Record<string, string | undefined> } | undefined;

const isProduction = () =>
  typeof process === 'object' && process.env?.['NODE_ENV'] === 'production';
