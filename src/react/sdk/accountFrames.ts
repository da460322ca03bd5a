import { unavailable } from '../../core/unavailable.js';
import { newFramesTimeout } from '../timeouts.js';
import { addressOf, dialogOf, framesIn } from './dialog.js';
import { isSameAccount, type StoreAccount } from './StoreAccount.js';

/** Returns the frames of this store account in the dialog of one copy of the script. */
export function accountFrames(
  dialog: HTMLElement | null,
  storeAccount: StoreAccount,
): HTMLIFrameElement[] {
  if (!dialog?.isConnected) return [];
  return framesIn(dialog).filter((frame) => belongsTo(storeAccount, frame));
}

function belongsTo(storeAccount: StoreAccount, frame: HTMLIFrameElement) {
  const address = addressOf(frame);
  return address !== null && isSameAccount(address, storeAccount);
}

/** Frames that one call of `init` has created. */
interface NewFrames {
  /** Element that contains the frames; `null` for an unknown build of the script. */
  dialog: HTMLElement | null;
  /** New frames of an unknown build of the script. Empty for a known build. */
  unknownFrames: readonly HTMLIFrameElement[];
}

/**
 * Waits for the frames that `init` creates. The element that contains them is the dialog of this
 * copy of the script. If the script could not read the channel list, it creates no frames and
 * reports no error, so there is a timeout.
 *
 * @throws {PaymentError} `unavailable` after 5 seconds without frames.
 */
export function waitForNewFrames(storeAccount: StoreAccount): Promise<NewFrames> {
  const before = new Set(framesIn(document));
  const newFrames = () => framesIn(document).filter((frame) => !before.has(frame));
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      const frame = newFrames().find((one) => belongsTo(storeAccount, one));
      if (frame) end({ dialog: dialogOf(frame) ?? frame.parentElement, unknownFrames: [] });
    });
    const end = (made: NewFrames) => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(made);
    };
    const timer = setTimeout(() => {
      const frames = newFrames();
      // An unknown build: it has created frames, but their addresses have another format.
      if (frames.length > 0 && !frames.some(addressOf))
        return end({ dialog: null, unknownFrames: frames });
      observer.disconnect();
      reject(unavailable('channels', 'the script could not read the channel list'));
    }, newFramesTimeout);
    observer.observe(document, { childList: true, subtree: true });
  });
}
