import { isPaymentError } from '../../core/error.js';
import { unavailable } from '../../core/unavailable.js';
import type { Imp, RequestPayParams } from '../../core/wire.js';
import type { Inicis } from '../context.js';
import { openWindow, type WindowEnd } from '../sdk/openWindow.js';
import { readyFrames } from '../sdk/readyFrames.js';
import { storeAccountOf } from '../sdk/StoreAccount.js';
import { abortable } from './outcome/abortable.js';
import { adviseDeveloper } from './adviseDeveloper.js';
import { clockOf } from './outcome/clockOf.js';
import type { FlowCallbacks } from './FlowCallbacks.js';
import { unknownOutcome } from './outcome/Inquiry.js';
import { beginPayment } from './OwnPayment.js';
import { askAboutLateAnswer, verifyAnswer } from './verifyAnswer.js';
import { lockWindow } from './outcome/windowLock.js';

/**
 * Opens the payment window, decodes its answer and verifies the result.
 *
 * @throws {PaymentError} `interrupted` if the outcome is unknown, because the shopper may have
 * paid; `unavailable` if the window did not open; the error of `verify`.
 */
export async function payInWindow<Result>(
  inicis: Inicis,
  { imp, params }: { imp: Imp; params: RequestPayParams },
  signal: AbortSignal,
  callbacks: FlowCallbacks<Result>,
): Promise<Result> {
  // Other code on the page may have changed the frames. So check them again. There must be no `await`
  // between this check and the request of the window.
  signal.throwIfAborted();
  const { locale } = inicis;
  const ready = readyFrames(imp, storeAccountOf(inicis), params);
  if (!ready) throw unavailable('frame', 'other code on this page has replaced the frame');
  // Before the record is saved: another tab that reads the record must know that the window is open.
  const unlock = lockWindow(params.merchant_uid);
  const payment = beginPayment(inicis, params, callbacks);
  void adviseDeveloper(({ adviseOnRequest }) => adviseOnRequest(params, locale));
  callbacks.onStep('window');
  try {
    const onLateAnswer = (answer: unknown) =>
      askAboutLateAnswer(payment, ready.dialog ? answer : null);
    const window = openWindow(imp, { params, ready, locale, signal, onLateAnswer });
    const end = await window.finally(unlock);
    const answer = ready.dialog ? end : unreadable;
    const verified = verifyAnswer(payment, answer, clockOf(inicis.mounted), callbacks);
    return await abortable(signal, verified);
  } catch (error) {
    if (isPaymentError(error, 'unavailable')) payment.drop();
    if (!isPaymentError(error, 'interrupted')) throw error;
    if (!payment.isOver && !payment.onEnd) {
      payment.reportLater();
      payment.askLater();
    }
    // The hook finds the payment of a late end by its receipt.
    throw unknownOutcome(params.merchant_uid, error);
  }
}

/**
 * Used instead of the answer if the build of the vendor's script is unknown. Such an answer cannot be
 * trusted, so the server is asked.
 */
const unreadable: WindowEnd = {
  noAnswer: 'the build of the vendor script is unknown',
};
