import { encodeBillingKey, encodePayment, type RequestDefaults } from '../../core/encode.js';
import { isPaymentError, PaymentError } from '../../core/error.js';
import { pickOrder } from '../../core/orderRow.js';
import type { BillingKeyRequest, LazyOrder, Order, PaymentRequest } from '../../core/request.js';
import type { Inicis, RequestChannel } from '../context.js';
import { adviseOnOrder } from './adviseDeveloper.js';
import type { FlowCallbacks } from './FlowCallbacks.js';
import { payInWindow } from './payInWindow.js';
import { prepareWindow, type LazyParams } from './prepareWindow.js';
import { withRedirectUrl } from './redirectUrl.js';

export { shopperMessage } from '../../core/messages.js';
export { prepareScript } from './prepareScript.js';

/** Runs a payment, from the request to the result of `verify`. */
export async function runPayment<Result>(
  inicis: Inicis,
  request: PaymentRequest<LazyOrder>,
  callbacks: FlowCallbacks<Result>,
): Promise<Result> {
  const { order } = request;
  const page = location.href;
  const encode = (known: Order) =>
    withRedirectUrl(encodePayment({ ...request, order: known }, defaultsOf(inicis, inicis)), page);
  const encodeRow = (row: Order) => {
    const known = pickOrder(row);
    adviseOnOrder(row, inicis.locale);
    return encode(known);
  };
  // An order object is checked at once. An order function is called only when the script is ready,
  // because it may create the order on the server.
  const params = typeof order === 'function' ? async () => encodeRow(await order()) : encode(order);
  return run(inicis, params, callbacks);
}

/** Registers a billing key, from the request to the result of `verify`. */
export async function runBillingKey<Result>(
  inicis: Inicis,
  request: BillingKeyRequest,
  callbacks: FlowCallbacks<Result>,
): Promise<Result> {
  const params = encodeBillingKey(request, defaultsOf(inicis, inicis.billing));
  return run(inicis, withRedirectUrl(params, location.href), callbacks);
}

/** Returns the provider's defaults for a request. */
const defaultsOf = (inicis: Inicis, { channelKey, pg }: RequestChannel): RequestDefaults => ({
  channelKey,
  pg,
  redirectUrl: inicis.redirectUrl,
  language: inicis.locale,
});

/**
 * Runs one payment flow: prepare, open the window, decode, verify.
 *
 * @throws {PaymentError} `unavailable`, `invalid` or `busy` if no window opened, so nothing was
 * paid; `interrupted` if a window opened and the outcome is unknown; the error of `verify`.
 */
async function run<Result>(
  inicis: Inicis,
  params: LazyParams,
  callbacks: FlowCallbacks<Result>,
): Promise<Result> {
  const flow = new AbortController();
  const onUnmount = () => flow.abort(new PaymentError('interrupted', 'the provider was unmounted'));
  inicis.unmountListeners.add(onUnmount);
  try {
    const prepared = await prepareWindow(inicis, params, flow.signal);
    return await payInWindow(inicis, prepared, flow.signal, callbacks);
  } catch (cause) {
    if (isPaymentError(cause)) throw cause;
    throw new PaymentError('unavailable', 'the payment could not be prepared', { cause });
  } finally {
    inicis.unmountListeners.delete(onUnmount);
    flow.abort();
  }
}
