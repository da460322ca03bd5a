import { PaymentError } from '../../core/error.js';
import type { Imp, RequestPayParams } from '../../core/wire.js';
import type { Inicis } from '../context.js';
import { prepareFrame } from '../sdk/prepareFrame.js';
import { acquirePayment } from '../sdk/scriptState.js';
import { storeAccountOf } from '../sdk/StoreAccount.js';
import { prepareTimeout } from '../timeouts.js';
import { abortable } from './abortable.js';
import { prepareScript } from './prepareScript.js';

/** Parameters; or a function that makes them, called once the script is ready for this payment. */
export type LazyParams = RequestPayParams | (() => Promise<RequestPayParams>);

/** A script that is ready to open a window, and the parameters to open it with. */
interface PreparedWindow {
  imp: Imp;
  params: RequestPayParams;
}

/**
 * Does everything that comes before a window, in 60 seconds: the script, the only payment of the
 * page, the order, the frame. After the signal is aborted, what comes late has no effect.
 *
 * @throws {PaymentError} `unavailable`, `invalid`, `busy`; the signal's own reason.
 */
export function prepareWindow(
  inicis: Inicis,
  params: LazyParams,
  signal: AbortSignal,
): Promise<PreparedWindow> {
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    const message = `no window within ${prepareTimeout / 1000} seconds`;
    timeout.abort(new PaymentError('unavailable', message));
  }, prepareTimeout);
  const prepared = abortable(signal, abortable(timeout.signal, prepare(inicis, params, signal)));
  return prepared.finally(() => clearTimeout(timer));
}

async function prepare(
  inicis: Inicis,
  lazyParams: LazyParams,
  signal: AbortSignal,
): Promise<PreparedWindow> {
  const storeAccount = storeAccountOf(inicis);
  const imp = await prepareScript(inicis);
  signal.throwIfAborted();
  acquirePayment(imp, storeAccount, signal);
  const params = typeof lazyParams === 'function' ? await lazyParams() : lazyParams;
  signal.throwIfAborted();
  await prepareFrame(imp, storeAccount, params);
  return { imp, params };
}
