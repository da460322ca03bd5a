import { dropPending, listPending } from './pendingPayments.js';
import { forgetReports } from './unknownReports.js';

/** Number of calls of `discardPending`. */
let calls = 0;
/** Number of the last call for an order number, and of the last one for all payments. */
const lastCalls = new Map<string | undefined, number>();

/** Returns a function that returns true when a payment is discarded from now on, also without a record. */
export function watchDiscard(merchantUid: string): () => boolean {
  const before = calls;
  return () => Math.max(lastCalls.get(merchantUid) ?? 0, lastCalls.get(undefined) ?? 0) > before;
}

/**
 * Forgets pending payments of this browser: the one with this order number, or all of them. The kit
 * asks no more about them, and they do not stop a click. Call it when a shopper logs out, so that the
 * next shopper of the same computer is not asked about payments of somebody else, or when your support
 * staff knows how a payment ended.
 *
 * @example
 * const logOut = () => fetch('/api/logout', { method: 'POST' }).then(() => discardPending());
 */
export function discardPending(merchantUid?: string): void {
  lastCalls.set(merchantUid, (calls += 1));
  forgetReports(merchantUid);
  const meant = merchantUid === undefined ? listPending() : [{ merchantUid }];
  for (const payment of meant) dropPending(payment.merchantUid);
}
