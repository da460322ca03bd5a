import type { AwaitingDeposit, VirtualAccount } from '../../core/receipt.js';
import type { PaidPayment, Payment } from '../client/decode/payment.js';
import { closedMessage } from './closedMessage.js';
import { compareTerms, type AcceptanceRules, type Mismatch } from './compareTerms.js';
import type { ErrorResult } from './errorResult.js';
import { isExpired } from './isExpired.js';
import { expiredError, reviewError, unfinishedError, unverifiedError } from './paymentErrors.js';
import type { TaxParts } from './taxParts.js';
import type { OrderTerms } from './terms.js';

/** Key that only this module has, so that no other code can create a `VerifiedPayment`. */
const verified = Symbol('verified');

/** Payment that matches its order. Only `verifyPayment` and `createHandlers` create one. */
export interface VerifiedPayment extends PaidPayment {
  /** Mark of a verified payment. */
  readonly [verified]: true;
}

/** Result of comparing a payment with its order. */
export type CheckResult = VerifiedPayment | AwaitingDeposit | ErrorResult;

/** Returns a payment that was compared with its order before it was recorded as paid. */
export const verifiedBefore = (payment: PaidPayment): VerifiedPayment => ({
  ...payment,
  [verified]: true,
});

/**
 * Checks a payment against its order.
 *
 * @param taxParts Tax parts of the payment, or `null` if they are not known.
 * @returns the payment, if it may be recorded as paid; the virtual account, if a deposit is
 * awaited; otherwise the error with the reason.
 */
export function checkPayment(
  payment: Payment,
  terms: OrderTerms,
  rules: AcceptanceRules,
  taxParts: TaxParts | null,
): CheckResult {
  const unverified = ({ field, actual, expected }: Mismatch): ErrorResult => {
    const message = `${field}: ${actual} at the gateway, ${expected} in the order`;
    return { error: reviewError(payment, rules, message, field) };
  };
  const { merchantUid, status } = payment;
  // A database returns an integer column as a number.
  if (merchantUid !== `${terms.merchantUid}`) {
    return unverified({ field: 'merchantUid', actual: merchantUid, expected: terms.merchantUid });
  }
  const closed = closedMessage(terms);
  const mismatch = compareTerms(payment, terms, rules, taxParts);
  switch (payment.status) {
    case 'failed':
      return { error: unfinishedError(payment) };
    case 'unknown':
      return unverified({ field: 'status', actual: payment.gatewayStatus, expected: 'paid' });
    case 'cancelled':
      return unverified({ field: 'status', actual: status, expected: 'paid' });
    case 'ready': {
      if (!payment.account) return { error: unfinishedError(payment) };
      return mismatch ? unverified(mismatch) : checkAccount(payment, payment.account, closed);
    }
    case 'paid':
      if (closed) return { error: reviewError(payment, rules, closed, 'closed') };
      return mismatch ? unverified(mismatch) : { ...payment, [verified]: true };
  }
}

/** Checks if the shopper may still pay into a virtual account. */
function checkAccount(
  payment: Payment,
  account: VirtualAccount,
  closed: string | null,
): AwaitingDeposit | ErrorResult {
  if (closed) {
    const details = { field: 'closed', code: 'closed' } as const;
    return { error: unverifiedError(payment, closed, details) };
  }
  if (isExpired(account)) return { error: expiredError(payment) };
  return { awaiting: 'deposit', account };
}
