import { PaymentError } from '../../core/error.js';

const servers = new WeakMap<object, string | null | undefined>();

/** Sets the URL that a `verify` asks; `null` if it asks no server. */
export const setServer = <V extends object>(verify: V, url: string | null): V => {
  servers.set(verify, url);
  return verify;
};

/**
 * Returns the URL that a `verify` asks; `null` if it asks no server; `undefined` for a function of the
 * merchant.
 *
 * @throws {PaymentError} `invalid` for a `verify` from JavaScript that is no function, or a `verifyAt`
 * without a URL, such as an unset variable of the environment. The flow reads the URL before a window
 * opens: after it, nobody could tell how the payment ended.
 */
export function serverOf(verify: object): string | null | undefined {
  const server = servers.get(verify);
  const hasUrl = server !== undefined || !servers.has(verify);
  if (typeof verify === 'function' && hasUrl) return server;
  throw new PaymentError('invalid', 'verify: must be a function, and verifyAt needs a URL', {
    field: 'verify',
    code: 'required',
  });
}
