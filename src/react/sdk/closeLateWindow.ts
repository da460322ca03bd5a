import { isShown } from './dialog.js';

/**
 * Closes a window that opens after its payment has ended: the script opens a parked request whenever
 * it can. The next request replaces the parked one, and aborts the signal.
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
