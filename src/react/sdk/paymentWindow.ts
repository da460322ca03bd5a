import type { Imp } from '../../core/wire.js';
import { blockPage } from './blockPage.js';
import { closeLateWindow } from './closeLateWindow.js';
import { hideDialog } from './dialog.js';
import { markFramesUnloaded, startRequest, stateOf } from './scriptState.js';

/** A window until its end. It ends once; `settle` is called then, with the page restored. */
interface PaymentWindow {
  /** Aborted when the window has ended. */
  ended: AbortSignal;
  markShown: () => void;
  /** Ends it after an answer: the script closes it. */
  end: (settle: () => void) => void;
  /** Closes and ends it, because the script does not know that it is over. */
  close: (settle: () => void) => void;
  /**
   * Ends it with the page that is left: `close` would ask the network, which is refused by then.
   * `restore` follows when the page comes back, because moving the focus in a page that is left
   * makes Chromium discard it.
   */
  remove: () => void;
  restore: (settle: () => void) => void;
}

/** Blocks the page for a window, until the window ends. */
export function createPaymentWindow(imp: Imp, dialog: HTMLElement | null): PaymentWindow {
  const nextRequest = startRequest(imp);
  const restorePage = dialog ? blockPage() : () => {};
  const ended = new AbortController();
  let wasShown = false;
  const closeNow = () => {
    if (dialog) hideDialog(dialog);
    imp.close();
  };
  const stop = () => {
    ended.abort();
    markFramesUnloaded(imp);
  };
  const restore = (settle: () => void) => {
    restorePage();
    settle();
  };
  const end = (settle: () => void) => {
    stop();
    restore(settle);
  };
  const close = (settle: () => void) => {
    if (ended.signal.aborted) return;
    if (dialog && !wasShown) closeLateWindow(dialog, nextRequest, closeNow);
    stateOf(imp).mayBeBlank = true;
    try {
      closeNow();
    } finally {
      end(settle);
    }
  };
  const remove = () => {
    if (imp.deinit) imp.deinit();
    else closeNow();
    stop();
  };
  return { ended: ended.signal, markShown: () => (wasShown = true), end, close, remove, restore };
}
