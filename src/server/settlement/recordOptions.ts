import type { VirtualAccount } from '../../core/receipt.js';
import type { Client } from '../client/client.js';
import type { BillingKey } from '../client/decode/billingKey.js';
import type { EscrowNotice } from '../client/decode/escrowNotice.js';
import type { FailedPayment } from '../client/decode/payment.js';
import type { VerifiedPayment } from '../verify/checkPayment.js';
import type { AcceptedPgs, OrderTerms } from '../verify/terms.js';
import type { Ledger } from './ledger.js';
import type { Refund } from './refund.js';
import type { ReviewItem } from './reviewItem.js';

/**
 * Options for recording payments in your database. Everything that is written through the same `tx`
 * is committed together, or not at all.
 */
export interface RecordOptions<O extends OrderTerms, Tx> {
  /** Client that reads payments at the gateway. */
  client: Client;
  /** PGs that may take the payment. A payment of another PG goes to `onReview`. */
  acceptedPgs: AcceptedPgs;
  /** Your database: transactions, and keys that are claimed once. */
  ledger: Ledger<Tx>;
  /**
   * Reads an order from your database. Resolves with `null` if it does not exist. Read it through
   * `tx` if `tx` is given, because the order is changed in that transaction.
   */
  findOrder(merchantUid: string, tx?: Tx): Promise<O | null>;
  /**
   * Called when an order was paid, once for each order. Mark the order as paid, and write only
   * through `tx`. Put mails and calls to other services into an outbox: if an error rolls `tx`
   * back, a mail that was sent cannot be taken back.
   */
  onPaid(tx: Tx, payment: VerifiedPayment, order: O): Promise<void>;
  /**
   * Called when a payment that was passed to `onPaid` was refunded, in full or in part.
   * `refund.left` is the amount that is not refunded. Called once for each cancellation, also for
   * cancellations in the PortOne console.
   */
  onRefunded(tx: Tx, refund: Refund, order: O): Promise<void>;
  /**
   * Called when a virtual account was issued, once for each virtual account. Store it with the
   * order. Nothing is paid yet. Not called if the order is closed or already paid, or if the
   * virtual account has expired.
   */
  onAwaitingDeposit(tx: Tx, account: VirtualAccount, order: O): Promise<void>;
  /**
   * Called when a person must look at a payment. `order` is `null` if you have no such order.
   * Called once for each payment, again when a part of it was refunded, and with the kind `resolved`
   * when `recheck` has recorded it as paid. Keep one row for each payment, by
   * `item.payment.impUid`, and list the rows whose `held` is not 0.
   */
  onReview(tx: Tx, item: ReviewItem, order: O | null): Promise<void>;
  /**
   * Called when a scheduled charge was declined, once for each try. The shopper does not see the
   * decline, because no page is open. A scheduled charge that succeeds is passed to `onPaid` like
   * any payment.
   */
  onScheduledChargeFailed?:
    ((tx: Tx, payment: FailedPayment, order: O) => Promise<void>) | undefined;
  /**
   * Called when a card was registered, once for each payment window. Store `customerUid` with the
   * shopper of the order: it is used to charge the card. Read it from your database, never from a
   * browser. Without this function `billingKey` answers 404.
   */
  onBillingKeyIssued?:
    ((tx: Tx, billingKey: BillingKey, customerUid: string, order: O) => Promise<void>) | undefined;
  /**
   * Called when an escrow payment changes: delivery registered, purchase confirmed or refused,
   * cancelled. Once for each payment, status and time, and only for a payment that was recorded as
   * paid. Register the delivery with `client.escrow`.
   *
   * `change.verified` is always `false`. Anybody can send this webhook, and the gateway cannot be
   * asked about it. A refund is passed to `onRefunded`, after it was read at the gateway.
   */
  onEscrowChanged?: ((tx: Tx, change: EscrowNotice, order: O) => Promise<void>) | undefined;
}
