import { decodeCallback } from '../../core/decode.js';
import { isPaymentError, PaymentError } from '../../core/error.js';
import { unavailable } from '../../core/unavailable.js';
import type { Receipt } from '../../core/receipt.js';
import type { Imp, RequestPayParams } from '../../core/wire.js';
import type { Inicis } from '../context.js';
import { openWindow, type WindowEnd } from '../sdk/openWindow.js';
import { readyFrames } from '../sdk/readyFrames.js';
import { storeAccountOf } from '../sdk/StoreAccount.js';
import { adviseDeveloper } from './adviseDeveloper.js';
import type { FlowCallbacks } from './FlowCallbacks.js';
import { dropPending, savePending } from './pendingPayments.js';
import { verifyReceipt } from './verifyReceipt.js';
import { verifyNext, verifyUndelivered, whileWindowIsOpen } from './verifyQueue.js';

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
  { verify, onStep, onLateResult }: FlowCallbacks<Result>,
): Promise<Result> {
  // Other code on the page may have changed the frames. So check them again. There must be no `await`
  // between this check and the request of the window.
  signal.throwIfAborted();
  const { locale } = inicis;
  const ready = readyFrames(imp, storeAccountOf(inicis), params);
  if (!ready) throw unavailable('frame', 'other code on this page has replaced the frame');
  const { merchant_uid: merchantUid, customer_uid: customerUid } = params;
  const kind = customerUid === undefined ? 'payment' : 'billingKey';
  savePending({ kind, merchantUid, customerUid, startedAt: Date.now() });
  adviseDeveloper(params, locale);
  onStep('window');
  const verifyEnd = (end: WindowEnd) =>
    verifyReceipt(() => receiptFrom(ready.dialog ? end : unreadable, merchantUid), verify, true);
  const onLateAnswer = (answer: unknown) =>
    verifyUndelivered(merchantUid, () => verifyEnd({ answer })).then(
      (result) => result === null || onLateResult(result),
      () => {},
    );
  try {
    const options = { params, ready, locale, signal, onLateAnswer };
    const end = await whileWindowIsOpen(merchantUid, () => openWindow(imp, options));
    onStep('verifying');
    return await verifyNext(merchantUid, () => verifyEnd(end));
  } catch (error) {
    if (isPaymentError(error, 'unavailable')) dropPending({ merchantUid });
    throw error;
  }
}

/**
 * Used instead of the answer if the build of the vendor's script is unknown. Such an answer cannot be
 * trusted, so the server is asked.
 */
const unreadable: WindowEnd = {
  noAnswer: 'the answer is not used, because this build of the vendor script is unknown',
};

function receiptFrom(end: WindowEnd, merchantUid: string): Receipt {
  if ('answer' in end) return decodeCallback(end.answer, { merchantUid });
  const receipt = { impUid: null, merchantUid };
  throw new PaymentError('interrupted', end.noAnswer, { receipt });
}
