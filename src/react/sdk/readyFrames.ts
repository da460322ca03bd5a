import type { Channel, Imp, RequestPayParams } from '../../core/wire.js';
import { accountFrames } from './accountFrames.js';
import { addressOf } from './dialog.js';
import { policyAgainst, policyError } from './pagePolicy.js';
import { requestChannels } from './requestChannels.js';
import { stateOf } from './scriptState.js';
import type { StoreAccount } from './StoreAccount.js';

/** Loaded frames in which a payment's window opens at once. */
export interface ReadyFrames {
  /** Element that the script shows; `null` in a build that the kit cannot read. */
  dialog: HTMLElement | null;
  /** Frames of which the script shows one. */
  frames: readonly HTMLIFrameElement[];
}

/**
 * Returns the frames in which this payment's window can open now; `undefined` if it cannot.
 *
 * @throws {PaymentError} `invalid` for a channel that the store account does not have; `unavailable`
 * if the page's own policy blocks the frame, which would cover the page without content.
 */
export function readyFrames(
  imp: Imp,
  storeAccount: StoreAccount,
  params: RequestPayParams,
): ReadyFrames | undefined {
  const { channels: list, dialog, loadedFrames, unknownFrames } = stateOf(imp);
  const channels = requestChannels(list, params);
  const isLoaded = (frame: Element) => loadedFrames.has(frame);
  if (unknownFrames.length > 0)
    return unknownFrames.every(isLoaded) ? { dialog: null, frames: [] } : undefined;
  const inPage = accountFrames(dialog, storeAccount);
  const frames = channels.flatMap((one) => inPage.find((frame) => holds(one, frame)) ?? []);
  if (frames.length < channels.length || !frames.every(isLoaded)) return undefined;
  for (const { src } of frames) {
    const policy = policyAgainst('frame', src);
    if (policy) throw policyError(policy, src);
  }
  return { dialog, frames };
}

function holds({ pg_provider, pg_id }: Channel, frame: HTMLIFrameElement) {
  const address = addressOf(frame);
  return address?.provider === pg_provider && address.id === pg_id;
}
