import { isPaymentError } from '../../core/error.js';
import { obstacle, type Obstacle } from '../../core/obstacles.js';
import type { Imp } from '../../core/wire.js';
import { prepareAccount } from './prepareAccount.js';
import type { Account } from './scriptState.js';

/** For all tries together, in milliseconds. One try has less time than is left. */
const patience = 25_000;

/**
 * Getting the script ready, as a query: three tries in 25 seconds, one at a time however many ask,
 * and a failure that is forgotten. Nothing is kept in it: the script itself is the cache.
 */
export function scriptQuery(account: Account, loadImp: () => Promise<Imp>) {
  const end = Date.now() + patience;
  return {
    queryKey: ['inicis', 'script', account],
    queryFn: () =>
      within(
        end - Date.now(),
        loadImp().then((imp) => prepareAccount(imp, account)),
      ),
    retry: (failures: number, error: Error) =>
      failures < 3 - 1 &&
      Date.now() < end - 1000 &&
      !isPaymentError(error, 'invalid') &&
      !isPaymentError(error, 'busy') &&
      !(isPaymentError(error) && error.code === policy),
    retryDelay: (failures: number) => 2 ** failures * (300 + Math.random() * 300),
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
  } as const;
}

/** What the page itself refuses, it refuses again. */
const policy: Obstacle = 'policy';

/** Resolves with `true`: a query must resolve with something. */
function within(time: number, work: Promise<void>): Promise<true> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(obstacle('script', 'not ready in 25 seconds')), time);
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });
}
