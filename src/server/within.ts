/** The time of a call was over. */
export const late = Symbol('late');

/**
 * What the work resolves with, or `late`. The signal ends the work then; work that does not listen
 * to it is left alone.
 */
export function within<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | typeof late> {
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(late);
      controller.abort();
    }, milliseconds);
    void work(controller.signal)
      .then(resolve, reject)
      .then(() => clearTimeout(timer));
  });
}
