import { PaymentError } from '../../core/error.js';
import { invalid } from '../../core/rules.js';
import type { Channel, Imp, RequestPayParams } from '../../core/wire.js';
import { prepareAccount, stateOf, type Account } from './account.js';
import { coverPage, findFrame, isMobile, whenHidden } from './dialog.js';

const patience = 15_000;

/**
 * Waits until this payment's window can open at once: the frame of the right merchant has loaded.
 *
 * @throws {PaymentError} `invalid` for a channel that the account has not; `unavailable`.
 */
export async function prepareFrame(imp: Imp, account: Account, params: RequestPayParams) {
  await prepareAccount(imp, account);
  const channel = stateOf(imp).channels.find((one) => isMeant(one, params));
  if (channel) return frameLoaded(imp, () => findFrame(account, [channel]));
  const { pg, channelKey } = params;
  throw invalid(pg ? 'pg' : 'channelKey', 'unknown', pg ?? channelKey);
}

/**
 * Whether the script would open this channel. With a `pg` that is not in the list it opens another
 * company's window, so only what is listed is ever asked for.
 */
function isMeant(channel: Channel, { pg = 'html5_inicis', channelKey }: RequestPayParams) {
  const id = pg.split('.').slice(1).join('.');
  return (
    channel.pg_provider === 'html5_inicis' &&
    channel.type === 'payment' &&
    (!id || channel.pg_id === id) &&
    (!channelKey || !channel.channel_key || channel.channel_key === channelKey)
  );
}

/** A request to a frame that has not loaded is parked by the script, and opens whenever it does. */
function frameLoaded(imp: Imp, find: () => Element | undefined): Promise<void> {
  const stop = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const look = () => {
      const frame = find();
      if (frame && stateOf(imp).loaded.has(frame)) resolve();
    };
    const timer = setTimeout(() => {
      reject(new PaymentError('unavailable', 'the frame of the payment window did not load'));
    }, patience);
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
    document.addEventListener('load', look, { capture: true, signal: stop.signal });
    look();
  }).finally(() => stop.abort());
}

/**
 * One payment window: resolves with the answer that the script called back with, or with nothing
 * where the window disappeared without one.
 *
 * @throws {PaymentError} `interrupted` once the page is left or the signal aborted, with the window
 * closed.
 */
export function openWindow(
  imp: Imp,
  params: RequestPayParams,
  signal: AbortSignal,
): Promise<unknown> {
  const uncover = coverPage();
  const settled = new AbortController();
  // The script makes its frames anew after each end: none of them counts as loaded any longer.
  const forgetFrames = () => (stateOf(imp).loaded = new WeakSet());
  const close = () => {
    forgetFrames();
    imp.close();
  };
  return new Promise<unknown>((resolve, reject) => {
    const receipt = { impUid: null, merchantUid: params.merchant_uid };
    const leave = () => {
      close();
      reject(
        new PaymentError('interrupted', 'the page was left with the window open', { receipt }),
      );
    };
    const until = { signal: settled.signal };
    window.addEventListener('popstate', leave, until);
    window.addEventListener('pagehide', () => isMobile() || close(), until);
    window.addEventListener('pageshow', ({ persisted }) => persisted && leave(), until);
    signal.addEventListener('abort', leave, until);
    whenHidden(() => resolve(undefined), settled.signal);
    imp.request_pay(params, (answer) => {
      forgetFrames();
      resolve(answer);
    });
  }).finally(() => {
    settled.abort();
    uncover();
  });
}
