/**
 * Access to your database, in three methods. If they do what their comments say, each payment is
 * recorded exactly once, also if it is reported several times or to several servers.
 */
export interface Ledger<Tx> {
  /**
   * Runs `work` in a database transaction and resolves with its result. Transactions of one order
   * run one after the other. If `work` throws, rolls back everything that it wrote, and rejects
   * with that error.
   */
  transaction<R>(merchantUid: string, work: (tx: Tx) => Promise<R>): Promise<R>;
  /**
   * Inserts the key in the transaction. Resolves with `true`, or with `false` if the key existed
   * before. A unique column and `insert … on conflict do nothing` are enough.
   */
  claim(tx: Tx, key: string): Promise<boolean>;
  /**
   * Resolves with `true` if a committed transaction claimed the key. Runs outside of a transaction and
   * takes no lock. `false` may be outdated, as on a read replica; `true` must never be wrong, because
   * the payment is then answered as recorded without a transaction.
   */
  has(key: string): Promise<boolean>;
}
