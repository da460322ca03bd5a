/**
 * Runs one verification per payment at a time in this page, and delivers a result once: to the
 * window, to an answer that comes late, or to a page that finds a pending payment.
 */

const openWindows = new Set<string>();
const verifying = new Map<string, Promise<unknown>>();
const delivered = new Set<string>();

/** Returns true while this page will learn by itself how the payment ends. */
export const isUnderWay = (merchantUid: string): boolean =>
  openWindows.has(merchantUid) || verifying.has(merchantUid);

/** Marks the window of this payment as open until the work ends, which starts at once. */
export async function whileWindowIsOpen<R>(
  merchantUid: string,
  work: () => Promise<R>,
): Promise<R> {
  delivered.delete(merchantUid);
  openWindows.add(merchantUid);
  try {
    return await work();
  } finally {
    openWindows.delete(merchantUid);
  }
}

/** Verifies a payment after all verifications of it that are running. */
export async function verifyNext<R>(merchantUid: string, verify: () => Promise<R>): Promise<R> {
  const previous = verifying.get(merchantUid) ?? Promise.resolve();
  const verification = previous.then(verify, verify);
  verifying.set(merchantUid, verification);
  try {
    const result = await verification;
    delivered.add(merchantUid);
    return result;
  } finally {
    if (verifying.get(merchantUid) === verification) verifying.delete(merchantUid);
  }
}

/** Verifies as `verifyNext` does; resolves with `null` if the result was delivered by then. */
export const verifyUndelivered = <R>(
  merchantUid: string,
  verify: () => Promise<R>,
): Promise<R | null> =>
  verifyNext(merchantUid, async () => (delivered.has(merchantUid) ? null : verify()));
