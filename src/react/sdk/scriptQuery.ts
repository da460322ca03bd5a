import { isPaymentError } from '../../core/error.js';
import { unavailable, type UnavailableCode } from '../../core/unavailable.js';
import type { Imp } from '../../core/wire.js';
import { lastTryMargin, retryDelay, scriptReadyTimeout } from '../timeouts.js';
import { initScript } from './initScript.js';
import type { StoreAccount } from './StoreAccount.js';

/**
 * Options of the query that gets the script ready: three tries in 25 seconds, one query for all
 * callers, and a failure is not kept. Its data says nothing: the script itself is the cache.
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

/** Not tried again: a page that blocks something blocks it again. */
const policy: UnavailableCode = 'policy';

/** Resolves with `true`: a query must resolve with something. */
function withTimeout(timeout: number, work: Promise<void>): Promise<true> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(unavailable('script', `not ready in ${scriptReadyTimeout / 1000} seconds`)),
      timeout,
    );
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });
}
