import type { Channel, Imp, RequestPayParams } from '../../core/wire.js';
import { accountFrames } from './accountFrames.js';
import { addressOf } from './dialog.js';
import { policyAgainst, policyError } from './pagePolicy.js';
import { requestChannels } from './requestChannels.js';
import { stateOf } from './scriptState.js';
import type { StoreAccount } from './StoreAccount.js';

/** Loaded frames in which a payment window opens at once. */
export interface ReadyFrames {
  /** Element that the script shows; `null` for an unknown build of the script. */
  dialog: HTMLElement | null;
  /** Frames in the dialog. The script shows one of them. */
  frames: readonly HTMLIFrameElement[];
}

/**
 * Returns the frames in which this payment's window can open now; `undefined` if they have not
 * loaded.
 *
 * @throws {PaymentError} `invalid` for a channel that the store account does not have;
 * `unavailable` if a policy of the page blocks the frame, because a blank frame would cover the
 * page.
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
