import { encodePayment, type RequestDefaults } from '../../core/encode.js';
import { isPaymentError, PaymentError } from '../../core/error.js';
import { pickOrder } from '../../core/orderRow.js';
import type { LazyOrder, Order, PaymentRequest } from '../../core/request.js';
import { check } from '../../core/rules.js';
import { unavailable, type UnavailableCode } from '../../core/unavailable.js';
import type { Inicis, RequestChannel } from '../context.js';
import { prepareTimeout } from '../timeouts.js';
import { abortable } from './outcome/abortable.js';
import { clockOf } from './outcome/clockOf.js';
import { adviseDeveloper } from './adviseDeveloper.js';
import type { FlowCallbacks } from './FlowCallbacks.js';
import { checkEarlierPayments } from './checkEarlierPayments.js';
import { payInWindow } from './payInWindow.js';
import type { PaymentKind } from './outcome/pendingPayments.js';
import { prepareWindow, type LazyParams } from './prepareWindow.js';
import { withRedirectUrl } from './redirectUrl.js';

export { PaymentStatus } from './PaymentStatus.js';
export { prepareScript } from './prepareScript.js';
export { adviseDeveloper } from './adviseDeveloper.js';

/** Runs a payment, from the request to the result of `verify`. */
export async function runPayment<Result>(
  inicis: Inicis,
  request: PaymentRequest<LazyOrder>,
  callbacks: FlowCallbacks<Result>,
): Promise<Result> {
  const { order } = check('request', 'object', request);
  const page = location.href;
  const encode = (known: Order) =>
    withRedirectUrl(encodePayment({ ...request, order: known }, defaultsOf(inicis, inicis)), page);
  const adviseOnRow = (row: Order) =>
    void adviseDeveloper(({ adviseOnOrder }) => adviseOnOrder(row, inicis.locale));
  // An order object is checked at once. An order function is called only when the script is ready,
  // because it may create the order on the server.
  const params =
    typeof order === 'function'
      ? async () => encode(await callOrder(order, adviseOnRow))
      : encode(order);
  return runFlow(inicis, 'payment', params, callbacks);
}

/**
 * Calls the merchant's `order`, and picks the keys of an order from the row. A `PaymentError` of the
 * merchant is passed on unchanged.
 */
async function callOrder(
  order: () => Order | Promise<Order>,
  onRow: (row: Order) => void,
): Promise<Order> {
  try {
    const row = await order();
    const known = pickOrder(row);
    onRow(row);
    return known;
  } catch (cause) {
    throw isPaymentError(cause) ? cause : unavailable('order', 'order() failed', cause);
  }
}

/** Returns the provider's defaults for a request. */
export const defaultsOf = (
  inicis: Inicis,
  { channelKey, pg }: RequestChannel,
): RequestDefaults => ({
  channelKey,
  pg,
  redirectUrl: inicis.redirectUrl,
  language: inicis.locale,
});

/**
 * Runs one payment flow: check earlier payments, prepare, open the window, decode, verify.
 *
 * @throws {PaymentError} `unavailable`, `invalid` or `busy` if no window opened, so nothing was
 * paid; `interrupted` if a window opened and the outcome is unknown; the error of `verify`.
 */
export async function runFlow<Result>(
  inicis: Inicis,
  kind: PaymentKind,
  params: LazyParams,
  callbacks: FlowCallbacks<Result>,
): Promise<Result> {
  const flow = new AbortController();
  // Part that the preparation waits for. Not set after it, because a window may be open then.
  let awaited: UnavailableCode | undefined = 'script';
  const stop = (why: string) =>
    flow.abort(awaited ? unavailable(awaited, why) : new PaymentError('interrupted', why));
  const onUnmount = () => stop('the provider was unmounted');
  const clock = clockOf(inicis.mounted);
  const removeListener = clock.onUnmount(onUnmount);
  const message = `the payment window was not ready within ${prepareTimeout / 1000} seconds`;
  try {
    // The provider can unmount while the code of the flow is loaded.
    if (inicis.mounted.provider === false) onUnmount();
    flow.signal.throwIfAborted();
    const questions = checkEarlierPayments(inicis, kind, callbacks);
    const earlier = await abortable(flow.signal, questions);
    if (earlier) return earlier.value;
    const cancel = clock.after(prepareTimeout, () => stop(message));
    const steps = prepareWindow(inicis, params, flow.signal, (part) => (awaited = part));
    const prepared = await abortable(flow.signal, steps).finally(cancel);
    const { merchant_uid: orderNumber } = prepared.params;
    await abortable(flow.signal, checkEarlierPayments(inicis, kind, callbacks, orderNumber));
    awaited = undefined;
    return await payInWindow(inicis, prepared, flow.signal, callbacks);
  } catch (cause) {
    if (isPaymentError(cause)) throw cause;
    // Before a window, only `loadImp` can fail in another way. After it, money may have moved.
    if (!awaited) throw new PaymentError('interrupted', 'the payment flow failed', { cause });
    throw unavailable('script', 'the payment could not be prepared', cause);
  } finally {
    removeListener();
    flow.abort();
  }
}
