/**
 * Your database, as two methods. Each payment is recorded exactly once because these two do what is
 * said here, however often and from wherever a payment is announced.
 */
export interface Ledger<Tx> {
  /**
   * Runs the work in a transaction, one at a time for each order, and resolves with its result. A
   * throw rolls back everything that was written in it, and rejects with what was thrown.
   */
  transaction<R>(merchantUid: string, work: (tx: Tx) => Promise<R>): Promise<R>;
  /**
   * Inserts the key in the same transaction, and resolves with `true`, or with `false` if it was
   * there before. A unique column and `on conflict do nothing` are enough.
   */
  claim(tx: Tx, key: string): Promise<boolean>;
}
