/**
 * Runs the verifications of one payment one after the other, and reports its result once. Three
 * callers can verify the same payment: the window, a late answer, and a return hook that finds the
 * pending payment.
 */

const openWindows = new Set<string>();
const verifying = new Map<string, Promise<unknown>>();
const delivered = new Set<string>();

/** Returns true while the payment's window is open or its verification is running in this page. */
export const isUnderWay = (merchantUid: string): boolean =>
  openWindows.has(merchantUid) || verifying.has(merchantUid);

/** Starts the work at once, and marks the payment's window as open until the work has ended. */
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

/** Verifies a payment after its running verifications have ended. */
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

/** Verifies like `verifyNext`, but resolves with `null` if the result has already been reported. */
export const verifyUndelivered = <R>(
  merchantUid: string,
  verify: () => Promise<R>,
): Promise<R | null> =>
  verifyNext(merchantUid, async () => (delivered.has(merchantUid) ? null : verify()));
