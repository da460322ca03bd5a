import type { CallbackAnswer } from './callbackAnswer.js';
import type { WindowEnd } from './outcome.js';
import type { StartedPayment } from './startPayment.js';

/** A message of the gateway's page to the script: an answer, or the URL that a phone opens. */
export type PageReply =
  | { action: 'done'; data: CallbackAnswer }
  | { action: 'inicis.mobile'; data: { action: string } }
  /** Contains no answer: the script hides the window and calls no callback. */
  | { action: 'closed'; data?: undefined };

/** Ends a window. Returns the message for the script. */
export async function endWindow(payment: StartedPayment, end: WindowEnd): Promise<PageReply> {
  if (typeof end === 'object' && 'after' in end) {
    await new Promise((done) => setTimeout(done, end.after));
    return endWindow(payment, end.end);
  }
  if (end === 'silentClose') return { action: 'closed' };
  const { answer, returnUrl } = await payment.settle(end === 'callbackLost' ? 'approve' : end);
  if (end === 'callbackLost') return { action: 'closed' };
  return payment.window.mobile
    ? { action: 'inicis.mobile', data: { action: returnUrl } }
    : { action: 'done', data: answer };
}
