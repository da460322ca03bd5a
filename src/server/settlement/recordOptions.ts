import type { VirtualAccount } from '../../core/receipt.js';
import type { Client } from '../client/client.js';
import type { BillingKey } from '../client/decode/billingKey.js';
import type { FailedPayment } from '../client/decode/payment.js';
import type { VerifiedPayment } from '../verify/checkPayment.js';
import type { AcceptedPgs, OrderTerms } from '../verify/terms.js';
import type { Ledger } from './ledger.js';
import type { Refund } from './refund.js';
import type { ReviewItem } from './reviewItem.js';

/** Everything that records payments in your database. What gets the same `tx` commits together, or not at all. */
export interface RecordOptions<O extends OrderTerms, Tx> {
  client: Client;
  /** PGs that may take the payment. */
  acceptedPgs: AcceptedPgs;
  /** Your database. */
  ledger: Ledger<Tx>;
  /** Reads an order from your database, `null` if there is none; through `tx` where it is given. */
  findOrder(merchantUid: string, tx?: Tx): Promise<O | null>;
  /**
   * Called when an order was paid, once for each order: mark it as paid. Only write, through `tx`.
   * Put mails and calls to other services into an outbox, because a throw rolls everything back.
   */
  onPaid(tx: Tx, payment: VerifiedPayment, order: O): Promise<void>;
  /**
   * Called when a payment that was passed to `onPaid` was refunded, in full or in part: `left` says
   * which. Called once for each cancellation, also for one that was made in PortOne's console.
   */
  onRefunded(tx: Tx, refund: Refund, order: O): Promise<void>;
  /**
   * Called when a virtual account was issued, once for each account: store it with the order.
   * Nothing is paid yet.
   */
  onAwaitingDeposit(tx: Tx, account: VirtualAccount, order: O): Promise<void>;
  /**
   * Called when a payment needs a person; `order` is `null` if you have no such order. Called once
   * for each payment, and again when a part of it was refunded: keep one row for each payment, by
   * `item.payment.impUid`.
   */
  onReview(tx: Tx, item: ReviewItem, order: O | null): Promise<void>;
  /**
   * Called when a scheduled charge was declined, once for each try: no shopper was there to see it.
   * A scheduled charge that succeeds is passed to `onPaid` like any other.
   */
  onScheduledChargeFailed?:
    ((tx: Tx, payment: FailedPayment, order: O) => Promise<void>) | undefined;
  /**
   * Called when a card was registered, once for each window: store it. Charge it by its
   * `customerUid`, which you read from your database and never from a browser. The order is the one
   * that the card was registered with. Without this function `billingKey` answers 404.
   */
  onBillingKeyIssued?:
    ((tx: Tx, billingKey: BillingKey, customerUid: string, order: O) => Promise<void>) | undefined;
}
