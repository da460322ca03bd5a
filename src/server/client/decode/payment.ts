import type { VirtualAccount } from '../../../core/receipt.js';

/** Cancellation of a payment at the gateway, in full or in part: one refund. */
export interface Cancellation {
  /**
   * Id of the cancellation, which the webhook of the cancellation contains too. Read from
   * `cancellation_id`.
   */
  id: string;
  /** Refunded amount, in won. Read from `amount`. */
  amount: number;
  /** Time of the refund. Read from `cancelled_at`. */
  cancelledAt: Date;
  /** Reason that the cancellation was sent with. Read from `reason`. */
  reason: string;
  /** Page with the gateway's receipt of the refund. Read from `receipt_url`. */
  receiptUrl: string | null;
}

/** Fields of every payment, in all statuses. Amounts are in won if `currency` is `KRW`. */
export interface PaymentFacts {
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
  /** All refunds, oldest first. Read from `cancel_history`. */
  cancellations: readonly Cancellation[];
  /** Currency code: `KRW` for won. Read from `currency`. */
  currency: string;
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
  /** True for a payment of a test channel: no money moved. Read from `sandbox`. */
  sandbox: boolean;
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
   * Use of `customerUid`. `issue`: a card was registered and **nothing was charged**. `payment` and
   * `payment.scheduled`: a registered card was charged. Read from `customer_uid_usage`.
   */
  customerUidUsage: 'issue' | 'payment' | 'payment.scheduled' | null;
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
  /** Time of the payment. Read from `paid_at`. */
  paidAt: Date;
}

/** Payment with a refund: in full if `cancelAmount` equals `amount`, otherwise in part. */
export interface CancelledPayment extends PaymentFacts {
  /** A part was refunded, or everything. Read from `status`. */
  status: 'cancelled';
  /** Time of the payment; `null` if the gateway sends none. Read from `paid_at`. */
  paidAt: Date | null;
  /** Time of the latest cancellation. Read from `cancelled_at`. */
  cancelledAt: Date;
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
  /** Time of the failure. Read from `failed_at`. */
  failedAt: Date;
}

/**
 * Payment as the gateway returns it. `status` selects the type.
 *
 * @example
 * if (payment.status === 'ready') show(payment.account);
 */
export type Payment = ReadyPayment | PaidPayment | CancelledPayment | FailedPayment;

/** Returns the key of a payment in a list. */
export const impUidOf = ({ impUid }: Payment): string => impUid;
