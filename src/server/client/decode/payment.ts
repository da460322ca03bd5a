import type { VirtualAccount } from '../../../core/receipt.js';
import type { PaymentDetails } from './details.js';

/** Cancellation of a payment at the gateway, in full or in part: one refund. */
export interface Cancellation {
  /**
   * Id of the cancellation, which the webhook of the cancellation contains too. Read from
   * `cancellation_id`.
   */
  id: string;
  /** Transaction id of the refund at the PG. Read from `pg_tid`. */
  pgTid: string | null;
  /** Refunded amount, in won. Read from `amount`. */
  amount: number;
  /** Time of the refund; `null` if the gateway sends none. Read from `cancelled_at`. */
  cancelledAt: Date | null;
  /** Reason that the cancellation was sent with. Read from `reason`. */
  reason: string;
  /** Page with the gateway's receipt of the refund. Read from `receipt_url`. */
  receiptUrl: string | null;
}

/** Fields of every payment, in all statuses. Amounts are in won if `currency` is `KRW`. */
export interface PaymentFacts extends PaymentDetails {
  /** Payment number of the gateway. Read from `imp_uid`. */
  impUid: string;
  /** Your order number. Read from `merchant_uid`. */
  merchantUid: string;
  /** Name of the product, as the payment window showed it. Read from `name`. */
  name: string | null;
  /** Amount of the payment. Read from `amount`. */
  amount: number;
  /** Sum of all refunds so far. Read from `cancel_amount`. */
  cancelAmount: number;
  /** All refunds that can be read, oldest first. Read from `cancel_history`. */
  cancellations: readonly Cancellation[];
  /**
   * True if `cancel_amount` or an entry of `cancel_history` could not be read, or if a paid payment is
   * cancelled without any refund. More money may have been given back than `cancelAmount` and
   * `cancellations` say, so a person must look.
   */
  hasUnreadableCancellations: boolean;
  /**
   * True if money was taken, also if all of it was given back. False only if the gateway says that
   * no money was taken. Read from `status`, `paid_at` and `cancel_amount`.
   */
  wasPaid: boolean;
  /** Currency code: `KRW` for won; `null` if the gateway sends none. Read from `currency`. */
  currency: string | null;
  /** Payment method, as in `payMethods`. Read from `pay_method`. */
  method: string | null;
  /** Easy pay that the shopper chose in a card window (`kakaopay`). Read from `emb_pg_provider`. */
  easyPay: string | null;
  /** True if the money is held until the shopper confirms the delivery. Read from `escrow`. */
  escrow: boolean;
  /** PG that took the payment: `html5_inicis`. Read from `pg_provider`. */
  pgProvider: string | null;
  /** Your merchant id (MID) at that PG. Read from `pg_id`. */
  pgId: string | null;
  /**
   * True for a payment of a test channel: no money moved. `null` if the gateway does not say it: then
   * the payment is neither accepted nor ignored. Read from `sandbox`.
   */
  sandbox: boolean | null;
  /** Code of the card company, as in `cardIssuers`. Read from `card_code`. */
  cardCode: string | null;
  /** Name of the card company. Read from `card_name`. */
  cardName: string | null;
  /** Card number, masked by the gateway. Read from `card_number`. */
  cardNumber: string | null;
  /** Number of installment months; 0 is a lump sum. Read from `card_quota`. */
  months: number | null;
  /**
   * Your id of the card, if a registered card was charged or a card was registered. Read from
   * `customer_uid`.
   */
  customerUid: string | null;
  /**
   * Use of `customerUid`. `issue`: a card was registered and **nothing was charged**, unless `channel`
   * is `api`. `payment` and `payment.scheduled`: a registered card was charged. The gateway may add
   * values. Read from `customer_uid_usage`.
   */
  customerUidUsage:
    'issue' | 'payment' | 'payment.scheduled' | (string & Record<never, never>) | null;
  /** Page with the gateway's receipt for the shopper. Read from `receipt_url`. */
  receiptUrl: string | null;
  /**
   * Your `customData`. Do not trust it, because the browser could change it. Read from
   * `custom_data`.
   */
  customData: unknown;
  /** Time at which the payment started, for example when the window opened. Read from `started_at`. */
  startedAt: Date | null;
}

/** Payment with nothing paid yet: the payment window is open, or a deposit is awaited. */
export interface ReadyPayment extends PaymentFacts {
  /** Nothing is paid yet. Read from `status`. */
  status: 'ready';
  /** Virtual account that awaits the deposit; `null` if none was issued. Read from `vbank_*`. */
  account: VirtualAccount | null;
}

/**
 * Payment that was paid. Its amount and order are not checked yet: use `verifyPayment` or
 * `createHandlers`.
 */
export interface PaidPayment extends PaymentFacts {
  /** The amount was paid. Read from `status`. */
  status: 'paid';
  /** Time of the payment; `null` if the gateway sends none. Read from `paid_at`. */
  paidAt: Date | null;
}

/** Payment with a refund: in full if `cancelAmount` equals `amount`, otherwise in part. */
export interface CancelledPayment extends PaymentFacts {
  /** A part was refunded, or everything. Read from `status`. */
  status: 'cancelled';
  /** Time of the payment; `null` if the gateway sends none. Read from `paid_at`. */
  paidAt: Date | null;
  /** Time of the latest cancellation; `null` if the gateway sends none. Read from `cancelled_at`. */
  cancelledAt: Date | null;
  /** Reason of the latest cancellation. Read from `cancel_reason`. */
  cancelReason: string | null;
  /**
   * Pages with the receipts of the refunds. The gateway advises to use `cancellations` instead. Read
   * from `cancel_receipt_urls`.
   */
  cancelReceiptUrls: readonly string[];
}

/**
 * Payment that failed: the gateway declined it, or the shopper closed the payment window. Nothing
 * was paid.
 */
export interface FailedPayment extends PaymentFacts {
  /** Nothing was paid. Read from `status`. */
  status: 'failed';
  /** Reason in the gateway's own words. Read from `fail_reason`. */
  failReason: string | null;
  /** Time of the failure; `null` if the gateway sends none. Read from `failed_at`. */
  failedAt: Date | null;
}

/** Payment with a status that this version of the package does not know. `wasPaid` says if money was taken. */
export interface UnknownPayment extends PaymentFacts {
  /** The status is in `gatewayStatus`. */
  status: 'unknown';
  /** Status in the gateway's own word. Read from `status`. */
  gatewayStatus: string;
  /** Time of the payment; `null` if the gateway sends none. Read from `paid_at`. */
  paidAt: Date | null;
}

/**
 * Payment as the gateway returns it. `status` selects the type.
 *
 * @example
 * if (payment.status === 'ready') show(payment.account);
 */
export type Payment =
  ReadyPayment | PaidPayment | CancelledPayment | FailedPayment | UnknownPayment;

/** Status of the gateway, as a list or a search can select it. */
export type PaymentStatus = 'ready' | 'paid' | 'cancelled' | 'failed';
