const reported = new Set<string>();

/**
 * Returns true for the first report of an unknown outcome to a handler: it is reported once for each
 * payment and page load, also if several hooks learn about it.
 */
export const isFirstReport = (merchantUid: string): boolean =>
  reported.size < reported.add(merchantUid).size;

/** Forgets the report of a payment, because a new one with its number begins; or all reports. */
export const forgetReports = (merchantUid?: string): void =>
  merchantUid === undefined ? reported.clear() : void reported.delete(merchantUid);
