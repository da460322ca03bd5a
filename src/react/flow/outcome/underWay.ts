/** Payments that began in this page, each with a function that tells if its hook waits for the end. */
const payments = new Map<string, () => boolean>();

/** Leaves the end of a payment to its hook, while the function returns true. */
export const setUnderWay = (merchantUid: string, isAwaited: () => boolean): void =>
  void payments.set(merchantUid, isAwaited);

export const endUnderWay = (merchantUid: string): void => void payments.delete(merchantUid);

/** Returns true if the hook that began the payment in this page waits for its end. */
export const isUnderWay = (merchantUid: string): boolean => payments.get(merchantUid)?.() ?? false;
