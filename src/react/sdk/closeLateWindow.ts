import { isShown } from './dialog.js';

/**
 * Closes a window that opens after its payment has ended. The script queues one request until its
 * frame has loaded, and opens the window then, however late. The next request replaces the queued
 * request, and aborts the signal.
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
