import { dropPending, listPending, savePending, type PendingPayment } from './pendingPayments.js';
import { forgetReports } from './unknownReports.js';

const discarded = new Set<string>();

export const isDiscarded = (merchantUid: string): boolean => discarded.has(merchantUid);

/** Saves the record of a payment that begins, also if an earlier one with its number was discarded. */
export function beginPending(payment: PendingPayment): void {
  discarded.delete(payment.merchantUid);
  forgetReports(payment.merchantUid);
  savePending(payment);
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
  forgetReports(merchantUid);
  for (const payment of listPending()) {
    if (merchantUid !== undefined && payment.merchantUid !== merchantUid) continue;
    discarded.add(payment.merchantUid);
    dropPending(payment.merchantUid);
  }
}
