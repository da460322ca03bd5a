import type { Imp } from '../../core/wire.js';
import { blockPage } from './blockPage.js';
import { closeLateWindow } from './closeLateWindow.js';
import { hideDialog } from './dialog.js';
import { markFramesUnloaded, startRequest, stateOf } from './scriptState.js';

/**
 * Blocks the page for a window until it ends. It ends once: nothing is reported afterwards. Each way
 * to end it calls `settle`, with the page restored.
 */
export function createPaymentWindow(imp: Imp, dialog: HTMLElement | null) {
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
  return {
    /** Aborted when the window has ended. */
    ended: ended.signal,
    /** Ends it after an answer: the script closes it. */
    end,
    markShown: () => (wasShown = true),
    /** Closes and ends it, because the script does not know that it is over. */
    close: (settle: () => void) => {
      if (ended.signal.aborted) return;
      if (dialog && !wasShown) closeLateWindow(dialog, nextRequest, closeNow);
      stateOf(imp).mayBeBlank = true;
      try {
        closeNow();
      } finally {
        end(settle);
      }
    },
    /**
     * Ends it with the page that is left: `close` would ask the network, which is refused by then.
     * `restore` follows when the page comes back, because moving the focus in a page that is left
     * makes Chromium discard it.
     */
    remove: () => {
      if (imp.deinit) imp.deinit();
      else closeNow();
      stop();
    },
    restore,
  };
}
