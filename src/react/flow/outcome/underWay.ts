/** Payments that began in this page, each with a function that tells if its hook waits for the end. */
const payments = new Map<string, () => boolean>();

/** Payments whose hook has unmounted, and which a return hook asks about now. */
const taken = new Set<string>();

/** Leaves the end of a payment to its hook, while the function returns true. */
export function setUnderWay(merchantUid: string, isAwaited: () => boolean): void {
  payments.set(merchantUid, isAwaited);
  taken.delete(merchantUid);
}

export const endUnderWay = (merchantUid: string): void => void payments.delete(merchantUid);

/** Leaves the end of a payment to a return hook. */
export const takeOver = (merchantUid: string): void => void taken.add(merchantUid);

/** Returns true if a return hook reports the end of the payment. */
export const isTaken = (merchantUid: string): boolean => taken.has(merchantUid);

/** Returns true if the hook that began the payment in this page waits for its end. */
export const isUnderWay = (merchantUid: string): boolean => payments.get(merchantUid)?.() ?? false;
