import { timeouts } from '../../timeouts.js';

/** Access token and its lifetime, in seconds from the time of the request. */
export interface TimedToken {
  token: string;
  lifetime: number;
}

/**
 * Creates the function that returns the token, which all calls share.
 *
 * - A token is requested once, even if many calls wait for it. After a failed request the next call
 *   requests it again.
 * - It is renewed shortly before it expires. Only durations are compared, so that a wrong clock on
 *   this machine does no harm.
 * - If the gateway refused a token, pass it as `refused` to get a new one.
 * - A known token is returned without a promise.
 */
export function createTokenSource(
  issue: () => Promise<TimedToken>,
): (refused?: string) => string | Promise<string> {
  let current: { promise: Promise<string>; token?: string; validUntil: number } | undefined;

  function renew(): Promise<string> {
    const requestedAt = performance.now();
    const promise = issue().then(
      ({ token, lifetime }) => {
        const validUntil = requestedAt + lifetime * 1000 - timeouts.tokenMargin;
        current = { promise, token, validUntil };
        return token;
      },
      (error: unknown) => {
        current = undefined;
        throw error;
      },
    );
    current = { promise, validUntil: Infinity };
    return promise;
  }

  return (refused) => {
    const isValid = current !== undefined && performance.now() < current.validUntil;
    const isRefused = current?.token !== undefined && current.token === refused;
    if (current === undefined || !isValid || isRefused) return renew();
    return current.token ?? current.promise;
  };
}
