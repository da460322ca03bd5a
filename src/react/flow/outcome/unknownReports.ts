import type { PaymentError } from '../../../core/error.js';
import type { OutcomeCode } from '../../../core/outcomeCodes.js';

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

/**
 * Returns true for an outcome that the server hides from this browser. Another shopper may use the page
 * now, who must not read about the payment.
 */
export const isHidden = ({ reason, code }: PaymentError): boolean =>
  reason === 'interrupted' && code === ('hidden' satisfies OutcomeCode);
