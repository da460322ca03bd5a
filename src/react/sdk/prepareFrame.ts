import { invalid } from '../../core/rules.js';
import type { Channel, Imp, RequestPayParams } from '../../core/wire.js';
import { framesOf, prepareAccount } from './prepareAccount.js';
import { addressOf } from './dialog.js';
import { policyAgainst, refused, whyNot } from './pagePolicy.js';
import { forgetDialog, stateOf, type Account } from './scriptState.js';

const patience = 15_000;

/** Where a window can open at once. */
export interface Stage {
  /** The layer that the script shows; `null` in a build that the kit cannot read. */
  dialog: HTMLElement | null;
  /** Of these frames it shows one. */
  frames: readonly HTMLIFrameElement[];
}

/**
 * Waits until this payment's window can open at once: the frame of the right merchant has loaded. A
 * request to a frame that has not is parked by the script, and opens whenever it does.
 *
 * @throws {PaymentError} `invalid` for a channel that the account has not; `unavailable`.
 */
export async function prepareFrame(imp: Imp, account: Account, params: RequestPayParams) {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  // On the click, and not when the focus comes back to the button: what was wrong may be mended now.
  if (stateOf(imp).doubted) forgetDialog(imp);
  try {
    await prepareAccount(imp, account);
    while (!stageFor(imp, account, params)) {
      if (late.signal.aborted) throw await whyMissing(imp, account);
      await nextLoad(imp, late.signal);
      // Other code may have put another account's frames there: then it is our turn again.
      await prepareAccount(imp, account);
    }
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Where this payment's window can open at this moment; `undefined` where it cannot.
 *
 * @throws {PaymentError} `invalid` for a channel that the account has not; `unavailable` where the
 * page's own policy refuses the frame, which would lie blank over the page.
 */
export function stageFor(imp: Imp, account: Account, params: RequestPayParams): Stage | undefined {
  const { dialog, loaded, strangers } = stateOf(imp);
  const channels = channelsFor(imp, params);
  const isLoaded = (frame: Element) => loaded.has(frame);
  if (strangers.length > 0)
    return strangers.every(isLoaded) ? { dialog: null, frames: [] } : undefined;
  const made = framesOf(imp, account);
  const frames = channels.flatMap((one) => made.find((frame) => isOf(one, frame)) ?? []);
  if (frames.length < channels.length || !frames.every(isLoaded)) return undefined;
  for (const { src } of frames) {
    const policy = policyAgainst('frame', src);
    if (policy) throw refused(policy, src);
  }
  return { dialog, frames };
}

function isOf({ pg_provider, pg_id }: Channel, frame: HTMLIFrameElement) {
  const address = addressOf(frame);
  return address?.provider === pg_provider && address.id === pg_id;
}

/** Which channels the script may open: one, unless the list does not say whose a channel key is. */
function channelsFor(imp: Imp, params: RequestPayParams): Channel[] {
  const { pg, channelKey } = params;
  const [channel, ...others] = stateOf(imp).channels.filter((one) => isMeant(one, params));
  if (!channel) throw invalid(pg ? 'pg' : 'channelKey', 'unknown', pg ?? channelKey);
  return channelKey && !channel.channel_key ? [channel, ...others] : [channel];
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

const nextLoad = (imp: Imp, late: AbortSignal) =>
  new Promise((resolve) => {
    stateOf(imp).loads.addEventListener('load', resolve, { once: true, signal: late });
    late.addEventListener('abort', resolve);
  });

/** A frame that has not loaded by now may do so at any time: the next try makes new ones. */
function whyMissing(imp: Imp, account: Account) {
  const [{ src } = { src: 'https://service.iamport.kr' }] = framesOf(imp, account);
  forgetDialog(imp);
  return whyNot('frame', src, 'not loaded in 15 seconds');
}
