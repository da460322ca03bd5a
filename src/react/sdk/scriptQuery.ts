import { isPaymentError } from '../../core/error.js';
import { unavailable, type UnavailableCode } from '../../core/unavailable.js';
import type { Imp } from '../../core/wire.js';
import { lastTryMargin, retryDelay, scriptReadyTimeout } from '../timeouts.js';
import { initScript } from './initScript.js';
import type { StoreAccount } from './StoreAccount.js';

/**
 * Returns the options of the query that prepares the script: three tries in 25 seconds, shared by
 * all callers. A failure is not cached. The data is always `true`, because the script in the page
 * is the cache.
 */
export function scriptQuery(storeAccount: StoreAccount, loadImp: () => Promise<Imp>) {
  const end = Date.now() + scriptReadyTimeout;
  return {
    queryKey: ['inicis', 'script', storeAccount],
    queryFn: () =>
      withTimeout(
        end - Date.now(),
        loadImp().then((imp) => initScript(imp, storeAccount)),
      ),
    retry: (failures: number, error: Error) =>
      failures < 3 - 1 &&
      Date.now() < end - lastTryMargin &&
      !isPaymentError(error, 'invalid') &&
      !isPaymentError(error, 'busy') &&
      !(isPaymentError(error) && error.code === policy),
    retryDelay: (failures: number) => 2 ** failures * retryDelay * (1 + Math.random()),
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
  } as const;
}

/** Code that is not retried, because the page's policy would block the next try too. */
const policy: UnavailableCode = 'policy';

/**
 * Waits for the work, at most for the timeout. Resolves with `true`, because a query needs data.
 */
function withTimeout(timeout: number, work: Promise<void>): Promise<true> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(unavailable('script', `not ready in ${scriptReadyTimeout / 1000} seconds`)),
      timeout,
    );
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });
}
