import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs a function again while another process writes, for at most `timeout` milliseconds. SQLite can
 * wait by itself, but its wait blocks the event loop: no request of this process would be answered, and
 * a writer of this process that it waits for would never end. So SQLite waits for `blocking`
 * milliseconds only, and the rest of the wait is here.
 *
 * @param run must have changed nothing when it rejects with `SQLITE_BUSY`.
 */
export async function whenFree<R>(run: () => Promise<R>, timeout: number): Promise<R> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error;
    }
    await sleep(5 + Math.random() * 20);
  }
}

/** Longest time for which SQLite may block the event loop in one call, in milliseconds. */
export const blocking = 20;

export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
