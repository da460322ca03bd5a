import { isShown } from './dialog.js';
import { isMobile } from './isMobile.js';

interface LeaveHandlers {
  /** Closes the window and ends the payment: the shopper went back to another route of the page. */
  closeWindow: () => void;
  /** Removes the window: the browser leaves the page. */
  removeWindow: () => void;
  /** Ends the payment: the browser kept the page, and shows it again. */
  endPayment: () => void;
}

/**
 * Reacts to a page that is left while its window is open. The script leaves the window over the next
 * route, and running in a page that the browser keeps. A phone leaves the page for the gateway, with
 * its window hidden already, and may come back without an answer.
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
