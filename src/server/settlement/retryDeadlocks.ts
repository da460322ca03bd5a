import { timeouts } from '../timeouts.js';
import type { Ledger } from './ledger.js';

/**
 * Codes of databases and drivers for a transaction that was rolled back because of another one:
 * SQLSTATE of PostgreSQL and MySQL, the names of MySQL's drivers, and Prisma.
 */
const deadlockCodes: readonly unknown[] = ['40P01', '40001', 'ER_LOCK_DEADLOCK', 'P2034'];

/**
 * Returns the ledger with transactions that run a second time after a deadlock, because the database
 * has rolled everything back. Nothing else is retried: after a connection was lost during a commit,
 * nobody knows if the transaction was committed, so the next request has to find out.
 */
export function retryDeadlocks<Tx>(ledger: Ledger<Tx>): Ledger<Tx> {
  return {
    transaction: async (merchantUid, work) => {
      try {
        return await ledger.transaction(merchantUid, work);
      } catch (error) {
        if (!isDeadlock(error)) throw error;
        const pause = timeouts.deadlockPause * (0.5 + Math.random() / 2);
        await new Promise((resolve) => setTimeout(resolve, pause));
        return ledger.transaction(merchantUid, work);
      }
    },
    claim: (tx, key) => ledger.claim(tx, key),
    has: (key) => ledger.has(key),
  };
}

/** Returns `true` if the error, or one that caused it, has the code of a deadlock. */
function isDeadlock(error: unknown): boolean {
  let current = error;
  // Limited, because an error may be its own cause.
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    if ('code' in current && deadlockCodes.includes(current.code)) return true;
    if ('sqlState' in current && deadlockCodes.includes(current.sqlState)) return true;
    current = 'cause' in current ? current.cause : null;
  }
  return false;
}
