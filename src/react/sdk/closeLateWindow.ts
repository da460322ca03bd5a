import { isShown } from './dialog.js';

/**
 * Closes a window that opens after its payment has ended. The script queues one request until the
 * frame has loaded, and opens the window then, however late. The next request replaces the queued one
 * and aborts `nextRequest`.
 */
export function closeLateWindow(
  dialog: HTMLElement,
  nextRequest: AbortSignal,
  close: () => void,
): void {
  const observer = new MutationObserver(() => isShown(dialog) && close());
  observer.observe(dialog, { attributeFilter: ['style', 'class'] });
  nextRequest.addEventListener('abort', () => observer.disconnect());
}
