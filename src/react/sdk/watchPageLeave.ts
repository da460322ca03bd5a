import { isMobile, isShown } from './dialog.js';
import type { Stage } from './prepareFrame.js';

interface Ways {
  /** Closes the window, and settles: another route of the page was gone back to. */
  leave: () => void;
  /** Closes the window: the page itself goes. */
  takeOut: () => void;
  /** Settles: the browser kept the page, and has brought it back. */
  settle: () => void;
}

/**
 * Tells when a window is left behind. The script leaves it over the next route, and alive in a page
 * that the browser keeps. A phone's page goes for the gateway's, its window hidden already, and may
 * come back with nothing heard.
 */
export function whenLeft({ dialog }: Stage, until: AbortSignal, ways: Ways): void {
  const { leave, takeOut, settle } = ways;
  window.addEventListener('popstate', leave, { signal: until });
  const goes = () => {
    const isOpen = dialog ? isShown(dialog) : !isMobile();
    if (isOpen) takeOut();
    const comesBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) (isOpen ? settle : leave)();
    };
    window.addEventListener('pageshow', comesBack, { once: true });
  };
  window.addEventListener('pagehide', goes, { signal: until });
}
