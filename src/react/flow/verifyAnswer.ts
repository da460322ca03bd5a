import { decodeCallback } from '../../core/decode.js';
import { isPaymentError, PaymentError } from '../../core/error.js';
import type { WindowEnd } from '../sdk/openWindow.js';
import { cancellationDelay, slowVerifyTime } from '../timeouts.js';
import { askUntilEnd } from './outcome/askUntilEnd.js';
import type { Clock } from './outcome/clockOf.js';
import type { FlowCallbacks } from './FlowCallbacks.js';
import { unknownOutcome } from './outcome/Inquiry.js';
import { outcomeRules } from './outcome/outcomeRules.js';
import type { OwnPayment } from './OwnPayment.js';
import { withGatewayReason } from './outcome/withGatewayReason.js';

/**
 * Decodes the answer of the window and asks the server. Only the server knows the outcome, with two
 * exceptions: a window that did not open, and a cancellation, which the shopper sees at once.
 *
 * @throws {PaymentError} `cancelled`; `unavailable` if the window did not open; the outcome of
 * `verify`; `interrupted` if the outcome is unknown.
 */
export async function verifyAnswer<Result>(
  payment: OwnPayment<Result>,
  end: WindowEnd,
  clock: Clock,
  { verifier, onStep }: FlowCallbacks<Result>,
): Promise<Result> {
  const refusal = refusalOf(payment, end);
  const isSure = verifier.server === null && /^(cancelled|declined)$/.test(refusal?.reason ?? '');
  if (refusal && (isSure || refusal.reason === 'unavailable')) {
    payment.drop();
    throw refusal;
  }
  if (isPaymentError(refusal, 'cancelled')) {
    payment.reportLater(({ rule }) => rule !== outcomeRules.notPaid);
    payment.askLater(cancellationDelay);
    throw refusal;
  }
  onStep('verifying');
  const cancelSlow = clock.after(slowVerifyTime, () => onStep('verifying', true));
  const { answer, rule } = await askUntilEnd(payment, clock).finally(cancelSlow);
  if (rule.isEnd) payment.end();
  else payment.reportLater();
  if (!rule.isEnd && rule.tries === Infinity) payment.askLater();
  if ('value' in answer) return answer.value;
  const { error } = answer;
  const { merchantUid } = payment.payment;
  throw withGatewayReason(refusal, rule.isEnd ? error : unknownOutcome(merchantUid, error));
}

/** Returns the error in the answer of the window; `undefined` if the answer says that it was paid. */
function refusalOf(
  payment: Pick<OwnPayment<unknown>, 'payment' | 'isOver' | 'recordSuccess' | 'ask'>,
  end: WindowEnd,
): PaymentError | undefined {
  const { merchantUid } = payment.payment;
  if ('noAnswer' in end) {
    const receipt = { impUid: null, merchantUid };
    return new PaymentError('interrupted', end.noAnswer, { receipt });
  }
  try {
    const { impUid } = decodeCallback(end.answer, { merchantUid });
    if (impUid !== null) payment.recordSuccess(impUid);
    return undefined;
  } catch (error) {
    if (isPaymentError(error)) return error;
    throw error;
  }
}

/** Asks the server about an answer that arrives after its window was closed. */
export function askAboutLateAnswer(
  payment: Pick<OwnPayment<unknown>, 'payment' | 'isOver' | 'recordSuccess' | 'ask'>,
  answer: unknown,
): void {
  if (payment.isOver) return;
  const refusal = refusalOf(payment, { answer });
  if (!refusal) void payment.ask();
}
