import { unavailable, type UnavailableCode } from '../../core/unavailable.js';
import type { Imp, RequestPayParams } from '../../core/wire.js';
import type { Inicis } from '../context.js';
import { prepareFrame } from '../sdk/prepareFrame.js';
import { acquirePayment } from '../sdk/scriptState.js';
import { storeAccountOf } from '../sdk/StoreAccount.js';
import { prepareTimeout } from '../timeouts.js';
import { abortable } from './outcome/abortable.js';
import { clockOf } from './outcome/clockOf.js';
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
 * order and waits for the frame. After the signal is aborted or the timeout has passed, late
 * results have no effect.
 *
 * @throws {PaymentError} `unavailable` after 60 seconds or if a step fails; `invalid`; `busy`;
 * `signal.reason` if the signal is aborted.
 */
export function prepareWindow(
  inicis: Inicis,
  params: LazyParams,
  signal: AbortSignal,
): Promise<PreparedWindow> {
  const timeout = new AbortController();
  let awaited: UnavailableCode = 'script';
  const cancel = clockOf(inicis.mounted).after(prepareTimeout, () => {
    const message = `the payment window was not ready within ${prepareTimeout / 1000} seconds`;
    timeout.abort(unavailable(awaited, message));
  });
  const steps = prepare(inicis, params, signal, (part) => (awaited = part));
  const prepared = abortable(signal, abortable(timeout.signal, steps));
  return prepared.finally(cancel);
}

async function prepare(
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
