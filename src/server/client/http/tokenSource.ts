import { timeouts } from '../../timeouts.js';

/** An access token and its life, in seconds from when it was requested. */
export interface LivingToken {
  token: string;
  life: number;
}

/**
 * Creates the function that returns the one token of all calls. The token is requested once, however
 * many calls wait for it, renewed shortly before it ends, and replaced if the gateway refused it: then
 * pass the refused token. A failed request is forgotten. A known token is returned without a
 * promise. Only durations are used, so that a wrong clock on this machine does no harm.
 */
export function createTokenSource(
  issue: () => Promise<LivingToken>,
): (refused?: string) => string | Promise<string> {
  let current: { promise: Promise<string>; token?: string; validUntil: number } | undefined;

  function renew(): Promise<string> {
    const requestedAt = performance.now();
    const promise = issue().then(
      ({ token, life }) => {
        const validUntil = requestedAt + life * 1000 - timeouts.tokenMargin;
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
