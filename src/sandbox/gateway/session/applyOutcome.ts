import {
  chosenBank,
  chosenCard,
  chosenEasyPay,
  issuedAccount,
  type Asked,
} from './methodFields.js';
import { failed, paid, transactionId, type PaymentRecord } from '../records/paymentRecord.js';
import type { Choice, Outcome } from './windowSession.js';
import { testCards } from '../rules/testCards.js';

interface Failure {
  message: string;
  code?: string | undefined;
}

/** A payment after its window, and the code of a refusal that has one. */
export interface Settled {
  payment: PaymentRecord;
  code?: string | undefined;
}

const cancelled: Failure = { message: '사용자가 결제를 취소하셨습니다' };
export const overLimit: Failure = { message: '카드 한도초과로 승인이 거절되었습니다.' };
const notIssued: Failure = { message: '카드정보 인증 및 빌키 발급에 실패하였습니다.' };

const choiceOf = (outcome: Outcome): Choice =>
  typeof outcome === 'object' && 'approve' in outcome ? outcome.approve : {};

function failureOf(outcome: Outcome): Failure | null {
  if (outcome === 'cancel') return cancelled;
  if (outcome === 'decline') return overLimit;
  if (typeof outcome === 'object' && 'decline' in outcome) return outcome.decline;
  return choiceOf(outcome).cardNumber === testCards.declining ? notIssued : null;
}

/** Whether the shopper’s answer is that they pay. */
export const isApproved = (outcome: Outcome): boolean => failureOf(outcome) === null;

/** What the shopper's answer makes of a payment that has begun. */
export function settle(
  payment: PaymentRecord,
  asked: Asked,
  outcome: Outcome,
  now: number,
): Settled {
  const failure = failureOf(outcome);
  if (failure) return { payment: failed(payment, failure.message, now), code: failure.code };
  return { payment: approve(payment, asked, choiceOf(outcome), now) };
}

function approve(payment: PaymentRecord, asked: Asked, choice: Choice, now: number): PaymentRecord {
  // A card registered on a phone has the same kind of number as one registered on a PC.
  if (asked.params.customer_uid)
    return paid({ ...payment, ...chosenCard(asked, choice) }, 'StdpayBill', now);
  const site = payment.channel === 'mobile' ? 'INIMX_' : 'Stdpay';
  switch (payment.pay_method) {
    case 'vbank':
      return {
        ...payment,
        ...issuedAccount(payment.imp_uid, asked, choice, now),
        pg_tid: transactionId(payment, `${site}VBNK`, now),
      };
    case 'trans':
      return paid({ ...payment, ...chosenBank(choice) }, `${site}DBNK`, now);
    case 'phone':
      return paid(payment, `${site}HPP_`, now);
    case 'card': {
      const means = chosenEasyPay(asked, choice) ?? chosenCard(asked, choice);
      return paid({ ...payment, ...means }, `${site}CARD`, now);
    }
    default:
      return paid(payment, `${site}CARD`, now);
  }
}

/** Why later charges of a registered card will be declined; `null` for a card that pays. */
export const laterDecline = (outcome: Outcome): string | null =>
  choiceOf(outcome).cardNumber === testCards.decliningCharges ? overLimit.message : null;
