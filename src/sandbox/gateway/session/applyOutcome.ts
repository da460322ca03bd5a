import { newCashReceipt } from '../records/cashReceipt.js';
import type { OrderExtras } from '../records/orderFields.js';
import { markFailed, markPaid, transactionId } from '../records/paymentChanges.js';
import type { PaymentRecord } from '../records/paymentRecord.js';
import {
  cancelledByShopper,
  limitExceeded,
  registrationFailed,
  type FailureReason,
} from '../rules/failureReasons.js';
import { testCards } from '../rules/testCards.js';
import {
  bankFields,
  cardFields,
  easyPayFields,
  virtualAccountFields,
  type WindowContext,
} from './methodFields.js';
import type { Outcome, ShopperChoice } from './outcome.js';

/** A payment after its window has ended, and the error code if the failure has one. */
export interface OutcomeResult {
  payment: PaymentRecord;
  code?: string | undefined;
}

const choiceOf = (outcome: Outcome): ShopperChoice =>
  typeof outcome === 'object' && 'approve' in outcome ? outcome.approve : {};

function failureReason(outcome: Outcome): FailureReason | null {
  if (outcome === 'cancel') return cancelledByShopper;
  if (outcome === 'decline') return limitExceeded;
  if (typeof outcome === 'object' && 'decline' in outcome) return outcome.decline;
  return choiceOf(outcome).cardNumber === testCards.declining ? registrationFailed : null;
}

/** Returns true if the outcome is an approval. */
export const isApproved = (outcome: Outcome): boolean => failureReason(outcome) === null;

/** Returns the payment after the outcome of its window. */
export function applyOutcome(
  payment: PaymentRecord,
  context: WindowContext,
  outcome: Outcome,
  now: number,
): OutcomeResult {
  const failure = failureReason(outcome);
  if (failure) return { payment: markFailed(payment, failure.message, now), code: failure.code };
  return { payment: approve(payment, context, choiceOf(outcome), now) };
}

function approve(
  payment: PaymentRecord,
  context: WindowContext,
  choice: ShopperChoice,
  now: number,
): PaymentRecord {
  // A billing key has the same transaction-id prefix on a phone and on a PC.
  if (context.params.customer_uid)
    return markPaid({ ...payment, ...cardFields(context, choice) }, 'StdpayBill', now);
  const site = payment.channel === 'mobile' ? 'INIMX_' : 'Stdpay';
  switch (payment.pay_method) {
    case 'vbank':
      return {
        ...payment,
        ...virtualAccountFields(payment, context, choice, now),
        pg_tid: transactionId(payment, `${site}VBNK`, now),
      };
    case 'trans':
      return markPaid({ ...payment, ...bankFields(choice) }, `${site}DBNK`, now);
    case 'phone':
      return markPaid(payment, `${site}HPP_`, now);
    case 'card': {
      const means = easyPayFields(context, choice) ?? cardFields(context, choice);
      return markPaid({ ...payment, ...means }, `${site}CARD`, now);
    }
    default:
      return markPaid(payment, `${site}CARD`, now);
  }
}

/**
 * Returns the cash receipt that the shopper chose. The one of a virtual account is issued after the
 * deposit.
 */
export function cashReceiptOf(
  payment: PaymentRecord,
  { params: { tax_free, vat_amount } }: WindowContext,
  outcome: Outcome,
  now: number,
): OrderExtras {
  const { cashReceipt: chosen } = choiceOf(outcome);
  if (!chosen) return {};
  const type = chosen === 'income' ? 'person' : 'company';
  if (payment.status === 'ready' && payment.vbank_num) return { receiptType: type };
  if (!payment.cash_receipt_issued) return {};
  const { imp_uid, amount } = payment;
  return { cashReceipt: newCashReceipt(imp_uid, { amount, type, tax_free, vat_amount }, now) };
}

/**
 * Returns the reason why later charges of a registered card are declined; `null` if they are
 * approved.
 */
export const laterDeclineReason = (outcome: Outcome): string | null =>
  choiceOf(outcome).cardNumber === testCards.decliningCharges ? limitExceeded.message : null;
