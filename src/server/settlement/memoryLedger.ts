import type { Ledger } from './ledger.js';

/**
 * Creates a ledger that keeps its keys in memory, for development and tests in one process. A
 * transaction is the set of keys that it claimed. If it throws, only these keys are removed.
 *
 * @example
 * const ledger = memoryLedger();
 */
export function memoryLedger(): Ledger<Set<string>> {
  const claims = new Map<string, Set<string>>();
  const commits = new WeakMap<Set<string>, Promise<boolean>>();
  const committedSets = new WeakSet<Set<string>>();
  const enqueue = createQueues();

  function run<R>(work: (tx: Set<string>) => Promise<R>): Promise<R> {
    const tx = new Set<string>();
    const result = Promise.resolve(tx).then(work);
    const committed = result.then(
      () => {
        committedSets.add(tx);
        return true;
      },
      () => {
        for (const key of tx) claims.delete(key);
        return false;
      },
    );
    commits.set(tx, committed);
    return result;
  }

  return {
    transaction: (merchantUid, work) => enqueue(merchantUid, () => run(work)),
    async claim(tx, key) {
      // A claim of another transaction counts only after its commit, and not if it is rolled back.
      for (let holder = claims.get(key); holder; holder = claims.get(key)) {
        if (holder === tx || (await (commits.get(holder) ?? true))) return false;
      }
      claims.set(key, tx);
      tx.add(key);
      return true;
    },
    async has(key) {
      const holder = claims.get(key);
      return holder !== undefined && committedSets.has(holder);
    },
  };
}

/**
 * Creates queues by name: work with the same name runs one after the other, also after an error.
 */
function createQueues() {
  const queues = new Map<string, Promise<unknown>>();
  return async <R>(name: string, work: () => Promise<R>): Promise<R> => {
    const result = (queues.get(name) ?? Promise.resolve()).then(work);
    const ended = result.catch(() => undefined);
    queues.set(name, ended);
    try {
      return await result;
    } finally {
      if (queues.get(name) === ended) queues.delete(name);
    }
  };
}
