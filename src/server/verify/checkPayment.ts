import type { AwaitingDeposit } from '../../core/receipt.js';
import { check } from '../../core/rules.js';
import type { PaidPayment, Payment } from '../client/decode/payment.js';
import { compareTerms, type AcceptanceRules, type Mismatch } from './compareTerms.js';
import type { ErrorResult } from './errorResult.js';
import { unfinishedError, unverifiedError } from './paymentErrors.js';
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
 * @returns the payment, if it may be recorded as paid; the virtual account, if a deposit is
 * awaited; otherwise the error with the reason.
 * @throws {PaymentError} `invalid` if the order's own amount is not a valid amount in won.
 */
export function checkPayment(
  payment: Payment,
  terms: OrderTerms,
  rules: AcceptanceRules,
): CheckResult {
  check('order.amount', 'won', terms.amount);
  const { merchantUid, status } = payment;
  const unverified = ({ field, actual, expected }: Mismatch): ErrorResult => {
    const message = `${field}: ${actual} at the gateway, ${expected} in the order`;
    return { error: unverifiedError(payment, message, field) };
  };
  if (merchantUid !== terms.merchantUid) {
    return unverified({ field: 'merchantUid', actual: merchantUid, expected: terms.merchantUid });
  }
  const mismatch = compareTerms(payment, terms, rules);
  switch (payment.status) {
    case 'failed':
      return { error: unfinishedError(payment) };
    case 'unknown':
      return unverified({ field: 'status', actual: payment.gatewayStatus, expected: 'paid' });
    case 'cancelled':
      return unverified({ field: 'status', actual: status, expected: 'paid' });
    case 'ready': {
      const { account } = payment;
      if (!account) return { error: unfinishedError(payment) };
      return mismatch ? unverified(mismatch) : { awaiting: 'deposit', account };
    }
    case 'paid':
      return mismatch ? unverified(mismatch) : { ...payment, [verified]: true };
  }
}
