/** Result of work that did not end before its timeout. */
export const timedOut = Symbol('timedOut');

/** Returns the result of a promise, or `timedOut`. The work behind the promise is not stopped. */
export function waitAtMost<T>(
  milliseconds: number,
  promise: Promise<T>,
): Promise<T | typeof timedOut> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, timedOut);
    void promise.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

/** Runs work and returns its result, or `timedOut`. At the timeout the signal aborts the work. */
export async function withTimeout<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | typeof timedOut> {
  const controller = new AbortController();
  const result = await waitAtMost(milliseconds, work(controller.signal));
  if (result === timedOut) controller.abort();
  return result;
}
