import { isPaymentError } from '../../core/error.js';
import type { Imp } from '../../core/wire.js';
import { prepareAccount, type Account } from './account.js';

/**
 * Getting the script ready, as a query: three tries in 25 seconds, one at a time however many ask,
 * and a failure that is forgotten. Nothing is kept in it: the script itself is the cache.
 */
export function scriptQuery(account: Account, loadImp: () => Promise<Imp>) {
  const began = Date.now();
  return {
    queryKey: ['inicis', 'script', account],
    queryFn: async () => {
      await prepareAccount(await loadImp(), account);
      return true;
    },
    retry: (failures: number, error: Error) =>
      failures < 2 &&
      Date.now() - began < 15_000 &&
      !isPaymentError(error, 'invalid') &&
      !isPaymentError(error, 'busy'),
    retryDelay: (failures: number) => 2 ** failures * (300 + Math.random() * 300),
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
  } as const;
}
