/**
 * Runs work while this page has a lock of the browser, which only one of its tabs can have. Without
 * Web Locks, the work runs at once. The lock is released when the work ends and on `pagehide`, because
 * a page that has a lock is not kept in the back/forward cache.
 *
 * @throws the reason of the signal, if it is aborted before the page has the lock.
 */
export function withBrowserLock<R>(
  name: string,
  signal: AbortSignal,
  work: () => Promise<R>,
): Promise<R> {
  const { locks } = navigator;
  if (!locks) return work();
  return new Promise((resolve, reject) => {
    let running: Promise<R> | undefined;
    const start = () => {
      running = work();
      running.then(resolve, reject);
      return untilPageHide(running);
    };
    locks.request(name, { signal }, start).catch((error: unknown) => {
      if (running) return;
      // Some browsers refuse locks, for example in a sandboxed frame.
      if (signal.aborted) reject(error);
      else void start();
    });
  });
}

/** Returns true if a tab of this browser has the lock. */
export async function isLocked(name: string): Promise<boolean> {
  try {
    const { held = [] } = await navigator.locks.query();
    return held.some((lock) => lock.name === name);
  } catch {
    return false;
  }
}

/** Resolves when the work has ended, or when the shopper leaves the page. */
function untilPageHide(work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      window.removeEventListener('pagehide', end);
      resolve();
    };
    window.addEventListener('pagehide', end);
    work.then(end, end);
  });
}
