/**
 * How a payment ended is found out by one in this page at a time, and its result is delivered once:
 * by the window, by an answer that comes late, or by a page that finds it unfinished.
 */

const open = new Set<string>();
const asking = new Map<string, Promise<unknown>>();
const delivered = new Set<string>();

/** Whether this page will hear by itself how the payment ends. */
export const isUnderWay = (merchantUid: string): boolean =>
  open.has(merchantUid) || asking.has(merchantUid);

/** A window of this order is open as long as the work takes, which begins at once. */
export async function whileOpen<R>(merchantUid: string, work: () => Promise<R>): Promise<R> {
  delivered.delete(merchantUid);
  open.add(merchantUid);
  try {
    return await work();
  } finally {
    open.delete(merchantUid);
  }
}

/** Asks when whoever asks about the same order has been answered. */
export async function askInTurn<R>(merchantUid: string, ask: () => Promise<R>): Promise<R> {
  const before = asking.get(merchantUid) ?? Promise.resolve();
  const turn = before.then(ask, ask);
  asking.set(merchantUid, turn);
  try {
    const result = await turn;
    delivered.add(merchantUid);
    return result;
  } finally {
    if (asking.get(merchantUid) === turn) asking.delete(merchantUid);
  }
}

/** As `askInTurn`; `null` where the result has reached the page by then. */
export const askOnce = <R>(merchantUid: string, ask: () => Promise<R>): Promise<R | null> =>
  askInTurn(merchantUid, async () => (delivered.has(merchantUid) ? null : ask()));
