import type { PaymentError } from '../../core/error.js';
import type { VirtualAccount } from '../../core/receipt.js';
import type { BillingKey } from '../client/decode/billingKey.js';
import type { Client } from '../client/client.js';
import type { Ledger } from './ledger.js';
import type { Cancellation, FailedPayment, Payment } from '../client/decode/payment.js';
import type { Channels, OrderTerms } from '../verify/terms.js';
import type { VerifiedPayment } from '../verify/verifyPayment.js';

/** Money that found no home, for a person to look at: give it back, or settle by hand. */
export interface Finding {
  /**
   * Why it is here: `unknownOrder`, paid for no order of yours; `mismatch`, paid, but not what the
   * order says; `secondPayment`, the order was settled by another; `cancelled`, given back in part
   * before it could be settled, or given back since it is here.
   */
  kind: 'unknownOrder' | 'mismatch' | 'secondPayment' | 'cancelled';
  payment: Payment;
  /** What the gateway holds of it now, in won; 0 once everything was given back. */
  held: number;
  /** Why it was not settled; `field` names what differs. */
  error: PaymentError;
}

/** Money of a settled payment that was given back. */
export interface Reversal extends Cancellation {
  /** The gateway's number of the payment. */
  impUid: string;
  /** What the gateway still holds of the payment, in won; 0 for a refund in full. */
  left: number;
}

/** What your server does with what is true. Everything with a `tx` commits together, or not at all. */
export interface Settlement<O extends OrderTerms, Tx> {
  client: Client;
  /** Who may have taken the payment. */
  channels: Channels;
  /** Your database. */
  ledger: Ledger<Tx>;
  /** The order as your database has it, `null` for none; within the transaction where `tx` is given. */
  findOrder(merchantUid: string, tx?: Tx): Promise<O | null>;
  /**
   * Marks the order as paid. Called once for each order. Write only, in the transaction: mails and
   * calls to others go into an outbox of your own, because a throw undoes all of it.
   */
  settle(tx: Tx, payment: VerifiedPayment, order: O): Promise<void>;
  /**
   * Takes back what was settled, in full or in part: `left` tells which. Called once for each
   * cancellation of a settled payment, whoever cancelled it and wherever.
   */
  reverse(tx: Tx, cancellation: Reversal, order: O): Promise<void>;
  /** Keeps the virtual account that was issued: nothing is paid yet. Called once for each account. */
  account(tx: Tx, account: VirtualAccount, order: O): Promise<void>;
  /**
   * Records money without a home, for a person; `null` for no order. Called once for each payment,
   * and again when some of it was given back: keep one row a payment, by `finding.payment.impUid`.
   */
  review(tx: Tx, finding: Finding, order: O | null): Promise<void>;
  /**
   * Hears of a scheduled charge that was declined: nobody was there to be told. Called once for each
   * try. A charge that succeeds is settled like any other.
   */
  scheduleFailed?: ((tx: Tx, payment: FailedPayment, order: O) => Promise<void>) | undefined;
  /**
   * Keeps a card that was registered, in the transaction: from now on you charge it by its
   * `customerUid`, which you read from your database and never from a browser. The order is the one
   * it was registered with. Called once for each window. Without this, `billingKey` answers 404.
   */
  issued?:
    ((tx: Tx, billingKey: BillingKey, customerUid: string, order: O) => Promise<void>) | undefined;
}

/** Everything of yours that the handlers call. */
export interface HandlerOptions<T, O extends OrderTerms, Tx> extends Settlement<O, Tx> {
  /** Whether the browser that sent this request may see this order: your session decides. */
  authorize(request: Request, order: O): Promise<boolean>;
  /** What the shopper may see of the order, read again after it was settled. It reaches `onPaid`. */
  show(order: O, request: Request): Promise<T>;
}
