import { dropPending, listPending, type PendingPayment } from './pendingPayments.js';
import { forgetReports } from './unknownReports.js';

/** Payment whose end a hook of this page wants to know. */
interface Awaited {
  readonly payment: PendingPayment;
  isOver: boolean;
}

/** Payments that `discardPending` ends in this page, also those whose record another tab has dropped. */
export const awaited = new Set<Awaited>();

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
  const isMeant = (payment: PendingPayment) =>
    merchantUid === undefined || payment.merchantUid === merchantUid;
  forgetReports(merchantUid);
  for (const one of awaited) if (isMeant(one.payment)) one.isOver = true;
  for (const payment of listPending()) if (isMeant(payment)) dropPending(payment.merchantUid);
}
