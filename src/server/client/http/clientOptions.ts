import { PaymentError } from '../../../core/error.js';

/** Account at the gateway, and how requests reach it. */
export interface ClientOptions {
  /** The REST API key of the PortOne console. */
  key: string;
  /** The REST API secret. It moves money: keep it on the server, out of code and logs. */
  secret: string;
  /**
   * Address of the API: https, or http on this machine.
   * @default https://api.iamport.kr
   */
  baseUrl?: string | undefined;
  /** Function that sends the requests: `sandbox.fetch`, or one of your own. */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Counts payments of a test channel as payments. Never in production: no money moves.
   * @default false
   */
  sandbox?: boolean | undefined;
}

/**
 * Checks what a wrong environment gives: no keys, the published test key, a secret in a browser.
 * Everything else is left to the types.
 *
 * @throws {PaymentError} `invalid`
 */
export function checkClientOptions({ key, secret, fetch }: ClientOptions): void {
  for (const [field, value] of Object.entries({ key, secret })) {
    if (typeof value === 'string' && value.trim() !== '') continue;
    const message = `${field}: required. It is in the PortOne console; give it by environment`;
    throw new PaymentError('invalid', message, { field, code: 'required' });
  }
  if (key === 'imp_apikey') {
    const message =
      'key: the published test key. Everybody can read what is paid with it; use yours';
    throw new PaymentError('invalid', message, { field: 'key' });
  }
  if ('document' in globalThis && fetch === undefined) {
    const message = 'secret: it would be in the browser. Create the client on your server';
    throw new PaymentError('invalid', message, { field: 'secret' });
  }
}
