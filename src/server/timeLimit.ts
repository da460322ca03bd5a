/** The time of a call was over. */
export const late = Symbol('late');

/** What the promise resolves with, or `late`. The work behind it is left alone. */
export function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T | typeof late> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, late);
    void work.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

/** What the work resolves with, or `late`. The signal ends the work then, if it listens. */
export async function within<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | typeof late> {
  const controller = new AbortController();
  const result = await inTime(milliseconds, work(controller.signal));
  if (result === late) controller.abort();
  return result;
}
