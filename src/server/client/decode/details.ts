import type { VirtualAccount } from '../../../core/receipt.js';

/** Person as the gateway knows them; `null` for data that the gateway does not have. */
export interface KnownPerson {
  name: string | null;
  tel: string | null;
  email: string | null;
  address: string | null;
  postcode: string | null;
}

/** Details of a card. KG Inicis sends no issuer and no publisher, other PGs do. */
export interface CardDetails {
  /**
   * Type of the card: `credit` (신용카드) or `debit` (체크카드). A number that the schema does not
   * describe stays a number. `null` if the PG does not say it, as KG Inicis for a registered card.
   * Read from `card_type`.
   */
  cardType: 'credit' | 'debit' | number | null;
  /** Code of the company that issued the card (발급사). Read from `card_issuer_code`. */
  cardIssuerCode: string | null;
  /** Name of the company that issued the card (발급사). Read from `card_issuer_name`. */
  cardIssuerName: string | null;
  /** Code of the company whose name is on the card (발행사). Read from `card_publisher_code`. */
  cardPublisherCode: string | null;
  /** Name of the company whose name is on the card (발행사). Read from `card_publisher_name`. */
  cardPublisherName: string | null;
}

/** Deposit into a virtual account that accepts several deposits (고정식 무제한 가상계좌). */
export interface Deposit {
  /** Transaction id of the PG. Read from `pg_tid`. */
  pgTid: string | null;
  /** Deposited amount, in won. Read from `amount`. */
  amount: number | null;
  /** Name of the person who made the deposit. Read from `depositor_name`. */
  depositorName: string | null;
  /** Time of the deposit; `null` if the gateway sends none. Read from `deposited_at`. */
  depositedAt: Date | null;
}

/** Promotion of PortOne that reduced the amount of a payment. */
export interface Promotion {
  /** Id of the promotion: `promotion-id-…`. Read from `id`. */
  id: string | null;
  /** Discount, in won, that was subtracted from the amount. Read from `discount`. */
  discount: number | null;
}

/**
 * Details of a payment, for your records and for support. Nothing is decided by them. A detail that
 * the gateway does not send, or that does not belong to the payment method, is `null`.
 */
export interface PaymentDetails extends CardDetails {
  /**
   * Place of the payment: a window on a `pc` or `mobile`, or the REST API (`api`). The gateway may
   * add values. Read from `channel`.
   */
  channel: 'pc' | 'mobile' | 'api' | (string & Record<never, never>) | null;
  /** Transaction id of the PG. Read from `pg_tid`. */
  pgTid: string | null;
  /** Approval number of the card company (승인번호). Read from `apply_num`. */
  approvalNumber: string | null;
  /** Code of the bank of a bank transfer, as in `banks`. Read from `bank_code`. */
  bankCode: string | null;
  /** Name of the bank of a bank transfer. Read from `bank_name`. */
  bankName: string | null;
  /**
   * Virtual account, also after the deposit or a refund; `null` if none was issued. Read from
   * `vbank_*`.
   */
  account: VirtualAccount | null;
  /** Time at which the virtual account was issued. Read from `vbank_issued_at`. */
  accountIssuedAt: Date | null;
  /** Deposits into a virtual account that accepts several deposits. Read from `deposit_history`. */
  deposits: readonly Deposit[];
  /** True if a cash receipt (현금영수증) was issued automatically. Read from `cash_receipt_issued`. */
  cashReceiptIssued: boolean | null;
  /** Shopper, as the payment request described them. Read from `buyer_*`. */
  buyer: KnownPerson;
  /** User agent of the browser that opened the payment window. Read from `user_agent`. */
  userAgent: string | null;
  /** Promotion that reduced the amount. Read from `promotion`. */
  promotion: Promotion | null;
}
