import { isLocked, withBrowserLock } from './browserLock.js';

const lockOf = (merchantUid: string) => `react-inicis-window:${merchantUid}`;

/**
 * Requests a lock of the browser, so that other tabs know that the window is open. Returns a function that
 * releases it.
 */
export function lockWindow(merchantUid: string): () => void {
  const open = new AbortController();
  const { signal } = open;
  const untilClosed = () =>
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  withBrowserLock(lockOf(merchantUid), signal, untilClosed).catch(() => {});
  return () => open.abort();
}

/** Returns true if another tab of this browser has the window of this payment open. */
export const isWindowOpen = (merchantUid: string): Promise<boolean> =>
  isLocked(lockOf(merchantUid));
