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

/** Frames that one call of `init` has made. */
interface NewFrames {
  /** Element that holds them; `null` in a build that the kit cannot read. */
  dialog: HTMLElement | null;
  /** The frames themselves, in a build that the kit cannot read. */
  unknownFrames: readonly HTMLIFrameElement[];
}

/**
 * Waits for the frames that `init` makes: where they are is the dialog of this copy. If the script
 * could not read the channel list itself, it makes none and reports nothing.
 *
 * @throws {PaymentError} `unavailable` after 5 seconds.
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
      // A build of another shape: there are frames, and nothing in them that the kit can read.
      if (frames.length > 0 && !frames.some(addressOf))
        return end({ dialog: null, unknownFrames: frames });
      observer.disconnect();
      reject(unavailable('channels', 'the script could not read the channel list'));
    }, newFramesTimeout);
    observer.observe(document, { childList: true, subtree: true });
  });
}
