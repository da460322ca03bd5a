import { decodeCallback } from '../../core/decode.js';
import { encodeBillingKey, encodePayment } from '../../core/encode.js';
import { isPaymentError, PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import type { BillingKeyRequest, LazyOrder, Order, PaymentRequest } from '../../core/request.js';
import { obstacle } from '../../core/obstacles.js';
import type { Imp, RequestPayParams } from '../../core/wire.js';
import { adviseDeveloper } from './adviseDeveloper.js';
import type { Inicis } from '../context.js';
import { askInTurn, askOnce, whileOpen } from './verificationQueue.js';
import { forget, remember } from './pendingPayments.js';
import { prepareWindow, type Request } from './prepareWindow.js';
import { redirectUrlFrom } from './redirectUrl.js';
import { stageFor } from '../sdk/prepareFrame.js';
import { openWindow, type Ending } from '../sdk/openWindow.js';
import { verified, type Ask } from './verifyReceipt.js';

export { prepare } from './prepareWindow.js';

/** Where a running payment stands. */
export type Step = 'preparing' | 'window' | 'verifying';

/** How a line ends, and who hears of its steps. */
export interface Stops<Result> {
  verify: Ask<Result>;
  onStep: (step: Step) => void;
  /** Hears how a payment came out that had been given up before its answer came. */
  onLate: (result: Result) => void;
}

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
  request: Request,
  stops: Stops<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const leave = () => stop.abort(new PaymentError('interrupted', 'the provider was unmounted'));
  inicis.leaving.addEventListener('leave', leave, { signal: stop.signal });
  try {
    const { imp, params } = await prepareWindow(inicis, request, stop.signal);
    return await pay(inicis, imp, params, stop.signal, stops);
  } catch (cause) {
    if (isPaymentError(cause)) throw cause;
    throw new PaymentError('unavailable', 'the payment could not be prepared', { cause });
  } finally {
    stop.abort();
  }
}

/** From the window on: from here, what is not known is `interrupted`. */
async function pay<Result>(
  { account, locale }: Inicis,
  imp: Imp,
  params: RequestPayParams,
  signal: AbortSignal,
  { verify, onStep, onLate }: Stops<Result>,
): Promise<Result> {
  // Asked once more, and nothing is awaited from here to the window: the page is not ours alone.
  signal.throwIfAborted();
  const stage = stageFor(imp, account, params);
  if (!stage) throw obstacle('frame', 'other code on this page has replaced the frame');
  const { merchant_uid: merchantUid, customer_uid: customerUid, amount } = params;
  const kind = customerUid === undefined ? 'payment' : 'billingKey';
  remember({ kind, merchantUid, customerUid, amount, at: Date.now() });
  adviseDeveloper(params, locale);
  onStep('window');
  const ask = (ending: Ending) =>
    verified(() => receiptFrom(stage.dialog ? ending : unread, merchantUid), verify, true);
  const late = (answer: unknown) =>
    askOnce(merchantUid, () => ask({ answer })).then(
      (result) => result === null || onLate(result),
      () => {},
    );
  try {
    const opening = { params, stage, locale, signal, onLate: late };
    const ending = await whileOpen(merchantUid, () => openWindow(imp, opening));
    onStep('verifying');
    return await askInTurn(merchantUid, () => ask(ending));
  } catch (error) {
    if (isPaymentError(error, 'unavailable')) forget({ merchantUid });
    throw error;
  }
}

/** Whatever a build that the kit cannot read may answer: only the server knows. */
const unread: Ending = { gone: 'this build of the script is not known to the kit' };

function receiptFrom(ending: Ending, merchantUid: string): Receipt {
  if ('answer' in ending) return decodeCallback(ending.answer, { merchantUid });
  const receipt = { impUid: null, merchantUid };
  throw new PaymentError('interrupted', ending.gone, { receipt });
}
