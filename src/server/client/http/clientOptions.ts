import { PaymentError } from '../../../core/error.js';

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

/**
 * Checks mistakes that types cannot find: missing keys, the published test key, a secret in a
 * browser.
 *
 * @throws {PaymentError} `invalid`
 */
export function checkClientOptions({ key, secret, fetch }: ClientOptions): void {
  for (const [field, value] of Object.entries({ key, secret })) {
    if (typeof value === 'string' && value.trim() !== '') continue;
    const message = `${field}: required. Copy it from the PortOne console into an environment variable`;
    throw new PaymentError('invalid', message, { field, code: 'required' });
  }
  if (key === 'imp_apikey') {
    const message =
      'key: this is the published test key, and everybody can read its payments. Use your own key';
    throw new PaymentError('invalid', message, { field: 'key' });
  }
  if ('document' in globalThis && fetch === undefined) {
    const message = 'secret: must not be in a browser. Create the client on your server';
    throw new PaymentError('invalid', message, { field: 'secret' });
  }
}
