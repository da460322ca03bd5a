import type { UnavailableCode } from '../../core/unavailable.js';
import type { Imp, RequestPayParams } from '../../core/wire.js';
import type { Inicis } from '../context.js';
import { prepareFrame } from '../sdk/prepareFrame.js';
import { acquirePayment } from '../sdk/scriptState.js';
import { storeAccountOf } from '../sdk/StoreAccount.js';
import { prepareScript } from './prepareScript.js';

/** Parameters, or a function that returns them. The function is called when the script is ready. */
export type LazyParams = RequestPayParams | (() => Promise<RequestPayParams>);

/** Script that is ready to open a window, and the parameters of the window. */
interface PreparedWindow {
  imp: Imp;
  params: RequestPayParams;
}

/**
 * Runs all steps before a window: loads the script, acquires the page's payment lock, gets the
 * order and waits for the frame. After the signal is aborted, late results have no effect.
 *
 * @param onAwait called with the part that the next step waits for
 * @throws {PaymentError} `unavailable` if a step fails; `invalid`; `busy`; `signal.reason` if the
 * signal is aborted.
 */
export async function prepareWindow(
  inicis: Inicis,
  lazyParams: LazyParams,
  signal: AbortSignal,
  onAwait: (part: UnavailableCode) => void,
): Promise<PreparedWindow> {
  const storeAccount = storeAccountOf(inicis);
  const imp = await prepareScript(inicis);
  signal.throwIfAborted();
  acquirePayment(imp, storeAccount, signal);
  onAwait('order');
  const params = typeof lazyParams === 'function' ? await lazyParams() : lazyParams;
  signal.throwIfAborted();
  onAwait('frame');
  await prepareFrame(imp, storeAccount, params);
  return { imp, params };
}
