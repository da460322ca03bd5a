import type { VirtualAccount } from '../../../core/receipt.js';

/** One refund. */
export interface Cancellation {
  /** The gateway's number of it, which a webhook names too. Read from `cancellation_id`. */
  id: string;
  /** In won. Read from `amount`. */
  amount: number;
  /** Read from `cancelled_at`. */
  cancelledAt: Date;
  /** Read from `reason`. */
  reason: string;
  /** The gateway's receipt page of it. Read from `receipt_url`. */
  receiptUrl: string | null;
}

/** Fields of every payment, whatever its status. Amounts are won if the currency is `KRW`. */
export interface PaymentFacts {
  /** The gateway's number of the payment. Read from `imp_uid`. */
  impUid: string;
  /** Your order number. Read from `merchant_uid`. */
  merchantUid: string;
  /** Name of the product, as the shopper read it. Read from `name`. */
  name: string | null;
  /** Amount of the payment. Read from `amount`. */
  amount: number;
  /** Sum of all refunds so far. Read from `cancel_amount`. */
  cancelAmount: number;
  /** All refunds, oldest first. Read from `cancel_history`. */
  cancellations: readonly Cancellation[];
  /** Read from `currency`. */
  currency: string;
  /** Method, as in `payMethods`. Read from `pay_method`. */
  method: string | null;
  /** The easy pay chosen inside a card window (`kakaopay`). Read from `emb_pg_provider`. */
  easyPay: string | null;
  /** True if the money is held until the shopper confirms the delivery. Read from `escrow`. */
  escrow: boolean;
  /** Company that took the payment: `html5_inicis`. Read from `pg_provider`. */
  pgProvider: string | null;
  /** Your merchant id. Read from `pg_id`. */
  pgId: string | null;
  /** True for a test channel: no money moved. Read from `sandbox`. */
  sandbox: boolean;
  /** The card company, as in `cardIssuers`. Read from `card_code`. */
  cardCode: string | null;
  /** Read from `card_name`. */
  cardName: string | null;
  /** The card's number, masked by the gateway. Read from `card_number`. */
  cardNumber: string | null;
  /** Months to pay in; 0 is a lump sum. Read from `card_quota`. */
  months: number | null;
  /** Your name for the shopper's card, where one was used or made. Read from `customer_uid`. */
  customerUid: string | null;
  /** `issue`: a card was registered and **nothing was charged**. Read from `customer_uid_usage`. */
  customerUidUsage: 'issue' | 'payment' | 'payment.scheduled' | null;
  /** The gateway's receipt page for the shopper. Read from `receipt_url`. */
  receiptUrl: string | null;
  /** Your `customData`, as you gave it: the browser could change it. Read from `custom_data`. */
  customData: unknown;
  /** Time at which the window opened. Read from `started_at`. */
  startedAt: Date | null;
}

/** Nothing is paid: the window is open, or a virtual account waits for the money. */
export interface ReadyPayment extends PaymentFacts {
  status: 'ready';
  /** Account that awaits the deposit; `null` unless one was issued. Read from `vbank_*`. */
  account: VirtualAccount | null;
}

/** The money was taken. Whether it is the right money is for `verifyPayment` to say. */
export interface PaidPayment extends PaymentFacts {
  status: 'paid';
  /** Read from `paid_at`. */
  paidAt: Date;
}

/** Money was given back: all of it where `cancelAmount` is `amount`, else a part. */
export interface CancelledPayment extends PaymentFacts {
  status: 'cancelled';
  /** Read from `paid_at`. */
  paidAt: Date | null;
  /** The latest cancellation. Read from `cancelled_at`. */
  cancelledAt: Date;
}

/** Nothing was paid: the gateway refused, or the shopper closed the window. */
export interface FailedPayment extends PaymentFacts {
  status: 'failed';
  /** In the gateway's own words. Read from `fail_reason`. */
  failReason: string | null;
  /** Read from `failed_at`. */
  failedAt: Date;
}

/**
 * A payment as the gateway has it. `status` says which kind.
 *
 * @example
 * if (payment.status === 'ready') show(payment.account);
 */
export type Payment = ReadyPayment | PaidPayment | CancelledPayment | FailedPayment;

/** Identifies a payment in a list. */
export const impUidOf = ({ impUid }: Payment): string => impUid;
