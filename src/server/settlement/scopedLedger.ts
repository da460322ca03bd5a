import { PaymentError } from '../../core/error.js';
import type { Ledger } from './ledger.js';

/**
 * Returns the ledger with the scope in front of every key: `{scope}/{key}`. The `/` keeps apart the
 * keys of all scopes and the keys without one, because neither a scope nor the first word of a key
 * contains it. Keys are stored, so neither their names nor this form may change.
 *
 * @throws {PaymentError} `invalid` for a scope of other characters, or of another length.
 */
export function scopedLedger<Tx>(ledger: Ledger<Tx>, scope: string | undefined): Ledger<Tx> {
  // From JavaScript it may be `null`, as in a configuration file.
  if (scope == null) return ledger;
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(scope)) {
    const message = 'scope: must be 1 to 32 characters of A-Z, a-z, 0-9, _ and -';
    throw new PaymentError('invalid', message, { field: 'scope' });
  }
  const scoped = (key: string) => `${scope}/${key}`;
  return {
    transaction: (merchantUid, work) => ledger.transaction(merchantUid, work),
    claim: (tx, key) => ledger.claim(tx, scoped(key)),
    has: (key) => ledger.has(scoped(key)),
  };
}
