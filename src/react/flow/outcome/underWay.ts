/** Payments that began in this page, each with a function that tells if its hook waits for the end. */
const payments = new Map<string, () => boolean>();

/** Leaves the end of a payment to its hook, until `endUnderWay`. */
export const setUnderWay = (merchantUid: string, isAwaited: () => boolean): void =>
  void payments.set(merchantUid, isAwaited);

/**
 * Leaves the end of a payment to a return hook, or records that it is known. With `isAwaited`, ends only
 * the payment of this function: another hook can have begun a payment of the same order.
 */
export function endUnderWay(merchantUid: string, isAwaited?: () => boolean): void {
  if (!isAwaited || isLeftToItsHook(merchantUid, isAwaited)) payments.delete(merchantUid);
}

/** Returns true if the hook that began the payment in this page waits for its end. */
export const isUnderWay = (merchantUid: string): boolean => payments.get(merchantUid)?.() ?? false;

/** Returns true if no return hook has taken over the payment, and its end is not known. */
export const isLeftToItsHook = (merchantUid: string, isAwaited: () => boolean): boolean =>
  payments.get(merchantUid) === isAwaited;
