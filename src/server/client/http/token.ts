/** An access token and how long it lives, in seconds from when it was asked for. */
export interface Issued {
  token: string;
  life: number;
}

/** Within its last minute the gateway prolongs a token; before, it gives the same one again. */
const margin = 30;

/**
 * One token for every call. It is asked for once however many wait for it, renewed shortly before
 * it ends, and replaced when the gateway refused it: then give the refused one. A failure is
 * forgotten. One that is held is given at once, without a promise. Only durations are used, so a
 * wrong clock on this machine does no harm.
 */
export function createToken(
  issue: () => Promise<Issued>,
): (refused?: string) => string | Promise<string> {
  let held: { promise: Promise<string>; token?: string; until: number } | undefined;

  function renew(): Promise<string> {
    const begun = performance.now();
    const promise = issue().then(
      ({ token, life }) => {
        held = { promise, token, until: begun + (life - margin) * 1000 };
        return token;
      },
      (error: unknown) => {
        held = undefined;
        throw error;
      },
    );
    held = { promise, until: Infinity };
    return promise;
  }

  return (refused) => {
    const fresh = held !== undefined && performance.now() < held.until;
    const known = held?.token === undefined || held.token !== refused;
    return held !== undefined && fresh && known ? (held.token ?? held.promise) : renew();
  };
}
