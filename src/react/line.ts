import { decodeCallback } from '../core/decode.js';
import { encodeBillingKey, encodePayment } from '../core/encode.js';
import { isPaymentError, PaymentError } from '../core/error.js';
import type { Receipt } from '../core/receipt.js';
import type { BillingKeyRequest, LazyOrder, Order, PaymentRequest } from '../core/request.js';
import type { RequestPayParams } from '../core/wire.js';
import { adviseDeveloper } from './adviseDeveloper.js';
import type { VerifyContext } from './handlers.js';
import type { Inicis } from './InicisProvider.js';
import { remember } from './intent.js';
import { redirectUrlFrom } from './redirectUrl.js';
import { takeTurn } from './script/account.js';
import { loadScript } from './script/load.js';
import { openWindow, prepareFrame } from './script/open.js';
import { scriptQuery } from './script/scriptQuery.js';
import { until, verified } from './verification.js';

/** Where a running payment stands. */
export type Step = 'preparing' | 'window' | 'verifying';

/** How a line ends, and who hears of its steps. */
export interface Stops<Result> {
  verify: (receipt: Receipt, context: VerifyContext) => Promise<Result>;
  onStep: (step: Step) => void;
}

const patience = 60_000;
const loaderOf = ({ loadImp, nonce }: Inicis) => loadImp ?? (() => loadScript(nonce));

/** The script, the channel list and `init`, so that a click finds them there. */
export const prepare = (inicis: Inicis) =>
  inicis.client.fetchQuery(scriptQuery(inicis.account, loaderOf(inicis)));

/** A payment, from its options to what `verify` says. */
export async function takePayment<Result>(
  inicis: Inicis,
  request: PaymentRequest<LazyOrder>,
  stops: Stops<Result>,
): Promise<Result> {
  const { order } = request;
  const redirectUrl = redirectUrlFrom(request.redirectUrl ?? inicis.payment.redirectUrl);
  const encode = (known: Order) =>
    encodePayment({ ...request, order: known, redirectUrl }, inicis.payment);
  // An order at hand is checked at once; one that your server makes is asked for on its turn only.
  const params = typeof order === 'function' ? async () => encode(await order()) : encode(order);
  return walk(inicis, params, stops);
}

/** A billing key, from its options to what `verify` says. */
export async function issueBillingKey<Result>(
  inicis: Inicis,
  request: BillingKeyRequest,
  stops: Stops<Result>,
): Promise<Result> {
  const redirectUrl = redirectUrlFrom(request.redirectUrl ?? inicis.billing.redirectUrl);
  return walk(inicis, encodeBillingKey({ ...request, redirectUrl }, inicis.billing), stops);
}

/**
 * The straight line in the browser: encode, open the window, decode, verify.
 *
 * @throws {PaymentError} with nothing paid where no window opened; `interrupted` where one did and
 * the outcome is not known.
 */
async function walk<Result>(
  inicis: Inicis,
  request: RequestPayParams | (() => Promise<RequestPayParams>),
  { verify, onStep }: Stops<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const leave = () => stop.abort(new PaymentError('interrupted', 'the provider was unmounted'));
  inicis.leaving.addEventListener('leave', leave);
  const late = () => stop.abort(new PaymentError('unavailable', 'no window within 60 seconds'));
  const timer = setTimeout(late, patience);
  let endTurn = () => {};
  const ready = async () => {
    await prepare(inicis);
    const imp = await loaderOf(inicis)();
    stop.signal.throwIfAborted();
    endTurn = takeTurn(imp);
    const params = typeof request === 'function' ? await request() : request;
    await prepareFrame(imp, inicis.account, params);
    return { imp, params };
  };
  try {
    const { imp, params } = await until(stop.signal, ready());
    clearTimeout(timer);
    const { merchant_uid: merchantUid, customer_uid: customerUid, amount } = params;
    remember({ merchantUid, customerUid, amount, at: Date.now() });
    adviseDeveloper(params, inicis.locale);
    onStep('window');
    const answer = await openWindow(imp, params, stop.signal);
    onStep('verifying');
    return await verified(() => decodeCallback(answer, { merchantUid }), verify, true);
  } catch (cause) {
    if (isPaymentError(cause)) throw cause;
    throw new PaymentError('unavailable', 'the payment could not be prepared', { cause });
  } finally {
    clearTimeout(timer);
    inicis.leaving.removeEventListener('leave', leave);
    endTurn();
  }
}
