import { memoryLedger, type Ledger, type OrderTerms, type ReviewItem } from 'react-inicis/server';

/** Order of the shop, as its database has it. */
export interface ShopOrder extends OrderTerms {
  name: string;
  /** True once it was cancelled or has expired: it must not be paid any more. */
  closed: boolean;
}

/** Payment that was passed to `onPaid`. */
export interface RecordedPayment {
  impUid: string;
  merchantUid: string;
  amount: number;
  refunded: number;
}

/** Payment in review. */
export interface StoredReview {
  merchantUid: string;
  kind: ReviewItem['kind'];
  held: number;
}

/** Fault of the next transaction: rolled back, or committed with the answer lost. */
export type DatabaseFault = 'rolledBack' | 'commitCut';

type Tx = Set<string>;

/** Database of the shop, in memory. It outlives the processes of the server. */
export class ShopDatabase {
  readonly orders = new Map<string, ShopOrder>();
  readonly payments = new Map<string, RecordedPayment>();
  readonly reviews = new Map<string, StoredReview>();
  readonly accounts = new Set<string>();
  readonly cards = new Set<string>();
  /** Orders that were passed to `onPaid` while they were closed. */
  readonly paidWhileClosed = new Set<string>();
  fault: DatabaseFault | null = null;
  readonly #ledger = memoryLedger();
  readonly #writes = new WeakMap<Tx, (() => void)[]>();

  /** Returns the ledger of one process: after its death nothing is committed. */
  ledgerOf(process: { readonly isAlive: boolean }): Ledger<Tx> {
    const { transaction } = this.#ledger;
    return {
      ...this.#ledger,
      transaction: async (merchantUid, work) => {
        let isCut = false;
        const result = await transaction(merchantUid, async (tx) => {
          const writes: (() => void)[] = [];
          this.#writes.set(tx, writes);
          const done = await work(tx);
          const { fault } = this;
          this.fault = null;
          if (!process.isAlive) throw new Error('the process was killed');
          if (fault === 'rolledBack') throw new Error('the database was restarted');
          isCut = fault === 'commitCut';
          for (const write of writes) write();
          return done;
        });
        if (isCut) throw new Error('the connection was cut at COMMIT');
        return result;
      },
    };
  }

  /** Writes when the transaction is committed. */
  write(tx: Tx, change: () => void): void {
    this.#writes.get(tx)?.push(change);
  }

  /** Returns the recorded payment of an order. */
  paymentOf(merchantUid: string): RecordedPayment | undefined {
    return [...this.payments.values()].find((one) => one.merchantUid === merchantUid);
  }
}
