/**
 * Ids of a payment, as the browser knows them. A receipt has no amount and no status, because values
 * from a browser can be forged. Send it to your server, which looks up the payment at the gateway.
 */
export interface Receipt {
  /** The gateway's payment number (`imp_uid`), or `null` if the browser did not receive it. */
  impUid: string | null;
  /** Your order number (`merchant_uid`). */
  merchantUid: string;
}

/** Receipt of a billing-key window, with the id of the card's billing key. */
export interface BillingKeyReceipt extends Receipt {
  /** Your id of the card's billing key (`customer_uid`). */
  customerUid: string;
}

/** Virtual account (가상계좌) for the shopper's deposit, which your server reads from the REST API. */
export interface VirtualAccount {
  /** Three-digit code of the bank, as in `banks`. */
  bankCode: string;
  /** Name of the bank, as the gateway sends it. */
  bankName: string;
  /** Number of the virtual account. */
  number: string;
  /** Name of the account holder (예금주): the gateway or the merchant. */
  holder: string;
  /** Amount to deposit, in won. */
  amount: number;
  /**
   * Deposit deadline, as ISO 8601 with a time zone (`2026-12-24T14:59:59.000Z`); `null` if the gateway
   * does not send it.
   */
  dueDate: string | null;
}

/** Result while a deposit is awaited (입금 대기). Nothing is paid yet: do not deliver the goods. */
export interface AwaitingDeposit {
  /** Marks the result as not paid yet. */
  awaiting: 'deposit';
  /** Virtual account to show to the shopper. */
  account: VirtualAccount;
  /** Ids of the payment. The browser adds them, so a server does not need to send them. */
  receipt?: Receipt | undefined;
}

/** Returns true if a result is a virtual account that awaits a deposit, and not a paid payment. */
export const isAwaitingDeposit = (result: unknown): result is AwaitingDeposit =>
  typeof result === 'object' &&
  result !== null &&
  'awaiting' in result &&
  result.awaiting === 'deposit';
