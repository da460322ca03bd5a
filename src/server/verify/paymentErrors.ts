import { paymentFailure } from '../../core/decode.js';
import { PaymentError } from '../../core/error.js';
import type { OutcomeCode } from '../../core/outcomeCodes.js';
import type { Receipt } from '../../core/receipt.js';
import type { FailedPayment, Payment, ReadyPayment } from '../client/decode/payment.js';
import type { AcceptanceRules } from './compareTerms.js';
import { heldAmount } from './heldAmount.js';

/** Field that differs from the order, and the code of the outcome. */
interface ErrorDetails {
  field?: string | undefined;
  code?: OutcomeCode | undefined;
}

/** Creates the error of a payment that must not be recorded as paid. */
export const unverifiedError = (
  { impUid, merchantUid }: Payment,
  message: string,
  details: ErrorDetails = {},
): PaymentError =>
  new PaymentError('unverified', message, { ...details, receipt: { impUid, merchantUid } });

/**
 * Creates the error of a payment that must not be recorded as paid. Its code is `review` if the
 * gateway holds money of it, so that the shopper does not pay again, and `refunded` after a full refund.
 */
export const reviewError = (
  payment: Payment,
  rules: Pick<AcceptanceRules, 'client'>,
  message: string,
  field?: string,
): PaymentError => unverifiedError(payment, message, { field, code: codeOfMoney(payment, rules) });

function codeOfMoney(
  payment: Payment,
  rules: Pick<AcceptanceRules, 'client'>,
): OutcomeCode | undefined {
  if (heldAmount(payment, rules) > 0) return 'review';
  const { wasPaid, amount, cancelAmount } = payment;
  // A registered card can have the status paid with an amount of 0. Nothing of it was refunded.
  return wasPaid && cancelAmount > 0 && cancelAmount >= amount ? 'refunded' : undefined;
}

/**
 * Creates the error of a receipt or webhook whose payment number and order number do not belong
 * together. It contains neither number, because the sender may not be allowed to know the other order.
 * It has no code: the money of the other order says nothing about this one.
 */
export const otherOrderError = (): PaymentError =>
  new PaymentError('unverified', 'merchantUid: the payment is for another order', {
    field: 'merchantUid',
  });

/** Creates the error of a payment that failed, or of one whose payment window is still open. */
export function unfinishedError(payment: FailedPayment | ReadyPayment): PaymentError {
  const { impUid, merchantUid } = payment;
  const receipt = { impUid, merchantUid };
  if (payment.status === 'failed') return paymentFailure(payment.failReason, { receipt });
  const code: OutcomeCode = 'unfinished';
  return new PaymentError('interrupted', 'the payment window was not finished', { code, receipt });
}

/** Creates the error of a virtual account whose due date has passed without a deposit. */
export function expiredError({ impUid, merchantUid }: Payment): PaymentError {
  const code: OutcomeCode = 'expired';
  const receipt = { impUid, merchantUid };
  return new PaymentError('unpaid', 'the virtual account has expired', { code, receipt });
}

/**
 * Returns the error of a payment that the gateway does not know. If the payment window reported the
 * payment, the outcome is unknown: the REST API may be late, or the keys are of another store account.
 * The error does not repeat the numbers, because a browser can send anything.
 */
export const notFoundError = ({ impUid }: Receipt, unpaid: PaymentError): PaymentError =>
  impUid === null
    ? unpaid
    : new PaymentError('interrupted', 'the gateway does not know the reported payment', {
        cause: unpaid,
      });
