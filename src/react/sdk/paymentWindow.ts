import type { Imp } from '../../core/wire.js';
import { blockPage } from './blockPage.js';
import { closeLateWindow } from './closeLateWindow.js';
import { hideDialog } from './dialog.js';
import { markFramesUnloaded, startRequest, stateOf } from './scriptState.js';

/** One open window. It ends once: the page is restored, then `settle` is called. */
interface PaymentWindow {
  /** Aborted when the window has ended. */
  ended: AbortSignal;
  markShown: () => void;
  /** Ends the window after an answer. The script closes it. */
  end: (settle: () => void) => void;
  /** Closes and ends the window without an answer. */
  close: (settle: () => void) => void;
  /**
   * Removes the window from a page that the shopper is leaving. `close` is not used, because it
   * would send requests, which the browser blocks at that time.
   */
  remove: () => void;
  /**
   * Restores the page when the browser shows it again from its back/forward cache. It is separate
   * from `remove`, because Chromium does not cache a page that moves the focus while it is being
   * left.
   */
  restore: (settle: () => void) => void;
}

/** Blocks the page behind the window until the window has ended. */
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
