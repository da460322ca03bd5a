/** Result of work that did not end within its timeout. */
export const timedOut = Symbol('timedOut');

/** Returns what a promise resolves with, or `timedOut`. The work behind the promise goes on. */
export function waitAtMost<T>(
  milliseconds: number,
  promise: Promise<T>,
): Promise<T | typeof timedOut> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, timedOut);
    void promise.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

/** Runs work and returns its result, or `timedOut`. The signal aborts the work at the timeout. */
export async function withTimeout<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | typeof timedOut> {
  const controller = new AbortController();
  const result = await waitAtMost(milliseconds, work(controller.signal));
  if (result === timedOut) controller.abort();
  return result;
}
