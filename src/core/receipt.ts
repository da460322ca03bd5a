/**
 * What a browser may say about a payment: which one it was. It carries no amount and no status,
 * so neither can be believed by accident. Give it to your server, which asks the gateway.
 */
export interface Receipt {
  /** The gateway's number of the payment; `null` where the browser was not told. */
  impUid: string | null;
  /** Your order number. */
  merchantUid: string;
}

/** What a billing-key window leaves: the receipt, and your name for the card. */
export interface BillingKeyReceipt extends Receipt {
  customerUid: string;
}

/** The account that a shopper sends money to. Made by your server from what REST answers. */
export interface VirtualAccount {
  /** The bank's three-digit code, as in `banks`. */
  bankCode: string;
  bankName: string;
  number: string;
  /** Whose account it is: the gateway, or the shop. */
  holder: string;
  /** What must be sent, in won. */
  amount: number;
  /** Until when, ISO 8601 with a zone (`2026-12-24T14:59:59.000Z`). */
  dueDate: string;
}

/** A virtual account was issued: nothing is paid yet, and nothing may be delivered. */
export interface AwaitingDeposit {
  awaiting: 'deposit';
  account: VirtualAccount;
}

/** Whether a result is an account to send money to, and not a payment. */
export const isAwaitingDeposit = (result: unknown): result is AwaitingDeposit =>
  typeof result === 'object' && result !== null && 'awaiting' in result;
