import { PaymentError } from '../../core/error.js';
import type { Imp, RequestPayParams } from '../../core/wire.js';
import type { Inicis } from '../context.js';
import { prepareFrame } from '../sdk/prepareFrame.js';
import { loadScript } from '../sdk/loadScript.js';
import { scriptQuery } from '../sdk/scriptQuery.js';
import { takeTurn } from '../sdk/scriptState.js';
import { until } from './verifyReceipt.js';

const patience = 60_000;
const loaderOf = ({ loadImp, nonce }: Inicis) => loadImp ?? (() => loadScript(nonce));

/** The script, the channel list and `init`, so that a click finds them there. */
export const prepare = (inicis: Inicis) =>
  inicis.client.fetchQuery(scriptQuery(inicis.account, loaderOf(inicis)));

/** Parameters at hand; or made once the script is ready and it is this payment's turn. */
export type Request = RequestPayParams | (() => Promise<RequestPayParams>);

/** What a window opens with. */
interface Prepared {
  imp: Imp;
  params: RequestPayParams;
}

/**
 * All that comes before a window, in 60 seconds: the script, the turn, the order, the frame. Once
 * the signal is aborted, what comes late leads to nothing; the turn ends with it.
 *
 * @throws {PaymentError} `unavailable`, `invalid`, `busy`; the signal's own reason.
 */
export function prepareWindow(
  inicis: Inicis,
  request: Request,
  signal: AbortSignal,
): Promise<Prepared> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new PaymentError('unavailable', 'no window within 60 seconds'));
  }, patience);
  const ready = until(signal, until(late.signal, inOrder(inicis, request, signal)));
  return ready.finally(() => clearTimeout(timer));
}

async function inOrder(inicis: Inicis, request: Request, signal: AbortSignal): Promise<Prepared> {
  await prepare(inicis);
  const imp = await loaderOf(inicis)();
  signal.throwIfAborted();
  takeTurn(imp, inicis.account, signal);
  const params = typeof request === 'function' ? await request() : request;
  signal.throwIfAborted();
  await prepareFrame(imp, inicis.account, params);
  return { imp, params };
}
