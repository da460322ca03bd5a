import { dialogOf, isMobile, isShown } from './dialog.js';
import type { Stage } from './frame.js';

interface Ways {
  /** Another route of the page was gone back to. */
  route: () => void;
  /** The page itself goes, with its window open. */
  page: () => void;
  /** The browser kept the page, and has brought it back. */
  restored: () => void;
}

/**
 * Tells when a window is left behind. The script leaves it over the next route, and alive in a page
 * that the browser keeps. A phone's page goes for the gateway's, its window hidden already, and may
 * come back with nothing heard.
 */
export function whenLeft(stage: Stage, until: AbortSignal, { route, page, restored }: Ways): void {
  const [dialog] = stage.map(dialogOf);
  const isOpen = () => (dialog ? isShown(dialog) : !isMobile());
  window.addEventListener('popstate', route, { signal: until });
  window.addEventListener('pagehide', () => isOpen() && page(), { signal: until });
  window.addEventListener('pageshow', ({ persisted }) => persisted && restored(), {
    signal: until,
  });
}
