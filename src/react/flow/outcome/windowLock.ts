import { isLocked, withBrowserLock } from './browserLock.js';

const lockOf = (merchantUid: string) => `react-inicis-window:${merchantUid}`;

/** Keeps a lock of the browser until the window has ended, so that other tabs know that it is open. */
export function lockWindow(merchantUid: string, window: Promise<unknown>): void {
  const ended = new AbortController();
  const end = () => ended.abort();
  window.then(end, end);
  withBrowserLock(lockOf(merchantUid), ended.signal, () => window).catch(() => {});
}

/** Returns true if another tab of this browser has the window of this payment open. */
export const isWindowOpen = (merchantUid: string): Promise<boolean> =>
  isLocked(lockOf(merchantUid));
