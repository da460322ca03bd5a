import { unavailable } from '../../core/unavailable.js';
import type { Imp } from '../../core/wire.js';
import { newFramesTimeout } from '../timeouts.js';
import { addressOf, dialogOf, framesIn } from './dialog.js';
import { stateOf } from './scriptState.js';
import { isSameAccount, type StoreAccount } from './StoreAccount.js';

/** Returns the frames of this store account in the page, of this copy of the script only. */
export function accountFrames(imp: Imp, storeAccount: StoreAccount): HTMLIFrameElement[] {
  const { dialog } = stateOf(imp);
  if (!dialog?.isConnected) return [];
  return framesIn(dialog).filter((frame) => belongsTo(storeAccount, frame));
}

function belongsTo(storeAccount: StoreAccount, frame: HTMLIFrameElement) {
  const address = addressOf(frame);
  return address !== null && isSameAccount(address, storeAccount);
}

/**
 * Waits for the frames that `init` makes: where they are is the dialog of this copy. If the script
 * could not read the channel list itself, it makes none and reports nothing.
 *
 * @throws {PaymentError} `unavailable` after 5 seconds.
 */
export function waitForNewFrames(imp: Imp, storeAccount: StoreAccount): Promise<void> {
  const state = stateOf(imp);
  const before = new Set(framesIn(document));
  const newFrames = () => framesIn(document).filter((frame) => !before.has(frame));
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      const frame = newFrames().find((one) => belongsTo(storeAccount, one));
      if (frame) end(dialogOf(frame) ?? frame.parentElement, []);
    });
    const end = (dialog: HTMLElement | null, unknownFrames: HTMLIFrameElement[]) => {
      clearTimeout(timer);
      observer.disconnect();
      Object.assign(state, { dialog, unknownFrames });
      resolve();
    };
    const timer = setTimeout(() => {
      const frames = newFrames();
      // A build of another shape: there are frames, and nothing in them that the kit can read.
      if (frames.length > 0 && !frames.some(addressOf)) return end(null, frames);
      observer.disconnect();
      reject(unavailable('channels', 'the script could not read the channel list'));
    }, newFramesTimeout);
    observer.observe(document, { childList: true, subtree: true });
  });
}
