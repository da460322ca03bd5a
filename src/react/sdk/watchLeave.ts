import { isShown } from './dialog.js';
import { isMobile } from './isMobile.js';

interface LeaveHandlers {
  /**
   * Closes the window and ends the payment. Called when the shopper goes to another route of the
   * page with Back or Forward.
   */
  closeWindow: () => void;
  /** Removes the window. Called when the browser leaves the page. */
  removeWindow: () => void;
  /** Ends the payment. Called when the browser shows the page again from its back/forward cache. */
  endPayment: () => void;
}

/**
 * Handles a shopper who leaves the page while its window is open. The script does not close the
 * window: it would cover the next route, and would still be open in a page from the back/forward
 * cache. On a phone, the script hides the window and leaves the page for the gateway. The shopper
 * may return without an answer.
 */
export function watchLeave(
  dialog: HTMLElement | null,
  signal: AbortSignal,
  { closeWindow, removeWindow, endPayment }: LeaveHandlers,
): void {
  window.addEventListener('popstate', closeWindow, { signal });
  const onPageHide = () => {
    const isOpen = dialog ? isShown(dialog) : !isMobile();
    if (isOpen) removeWindow();
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) (isOpen ? endPayment : closeWindow)();
    };
    window.addEventListener('pageshow', onPageShow, { once: true });
  };
  window.addEventListener('pagehide', onPageHide, { signal });
}
