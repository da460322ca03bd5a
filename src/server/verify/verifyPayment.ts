import { refusal } from '../../core/decode.js';
import { isPaymentError, PaymentError } from '../../core/error.js';
import type { AwaitingDeposit, Receipt } from '../../core/receipt.js';
import { check } from '../../core/rules.js';
import type { Client } from '../client/client.js';
import type {
  FailedPayment,
  PaidPayment,
  Payment,
  ReadyPayment,
} from '../client/decode/payment.js';
import {
  differenceOf,
  type Accepted,
  type Channels,
  type Difference,
  type OrderTerms,
} from './terms.js';

const verified = Symbol('verified');

/** A payment that is what the order says. Only verification makes one. */
export interface VerifiedPayment extends PaidPayment {
  readonly [verified]: true;
}

/**
 * The payment of a receipt. Without the gateway's number the order is looked up: a paid try counts
 * before a newer one that failed.
 */
export async function readPayment(
  client: Client,
  { impUid, merchantUid }: Receipt,
): Promise<Payment> {
  if (impUid !== null) return client.payments.get(impUid);
  try {
    return await client.payments.find(merchantUid, 'paid');
  } catch (error) {
    if (!isPaymentError(error, 'unpaid')) throw error;
    return client.payments.find(merchantUid);
  }
}

/** What a payment is by the order's terms. A refusal is a result: thrown, it would undo the review. */
export type Checked = VerifiedPayment | AwaitingDeposit | { error: PaymentError };

/**
 * Whether a payment is what the order says: what may be settled, an account that waits for the
 * money, or the error that says why neither.
 *
 * @throws {PaymentError} `invalid` where the order's own amount is none.
 */
export function checkPayment(payment: Payment, terms: OrderTerms, accepted: Accepted): Checked {
  check('order.amount', 'won', terms.amount);
  const { impUid, merchantUid, status } = payment;
  const receipt = { impUid, merchantUid };
  const differs = ({ field, is, wanted }: Difference) => {
    const message = `${field}: ${is} at the gateway, ${wanted} in the order`;
    return { error: new PaymentError('unverified', message, { field, receipt }) };
  };
  if (merchantUid !== terms.merchantUid) {
    return differs({ field: 'merchantUid', is: merchantUid, wanted: terms.merchantUid });
  }
  const difference = differenceOf(payment, terms, accepted);
  switch (payment.status) {
    case 'failed':
      return { error: unfinished(payment) };
    case 'cancelled':
      return differs({ field: 'status', is: status, wanted: 'paid' });
    case 'ready': {
      const { account } = payment;
      if (!account) return { error: unfinished(payment) };
      return difference ? differs(difference) : { awaiting: 'deposit', account };
    }
    case 'paid':
      return difference ? differs(difference) : { ...payment, [verified]: true };
  }
}

/** Why nothing came of a window: it failed, or it is still open. */
export function unfinished(payment: FailedPayment | ReadyPayment): PaymentError {
  const { impUid, merchantUid } = payment;
  const receipt = { impUid, merchantUid };
  if (payment.status === 'failed') return refusal(payment.failReason, { receipt });
  return new PaymentError('interrupted', 'the payment window was not finished', { receipt });
}

/**
 * Asks the gateway about a receipt and compares the answer with your order. For a server with its
 * own ideas of transactions; `createHandlers` does this and settles exactly once.
 *
 * @returns the payment, which may be settled; or the account of a virtual-account payment, for
 * which nothing is paid yet.
 * @throws {PaymentError} `unverified` with the first field that differs, `declined`, `cancelled`, `unpaid`,
 * `interrupted` while the window is open, `unavailable`, `api`.
 * @example
 * const result = await verifyPayment(client, receipt, { merchantUid: 'order_1', amount: 32000 }, [
 *   'html5_inicis.INIpayTest',
 * ]);
 * if ('awaiting' in result) return showAccount(result.account);
 */
export async function verifyPayment(
  client: Client,
  receipt: Receipt,
  terms: OrderTerms,
  channels: Channels,
): Promise<VerifiedPayment | AwaitingDeposit> {
  const payment = await readPayment(client, receipt);
  const result = checkPayment(payment, terms, { channels, sandbox: client.sandbox });
  if ('error' in result) throw result.error;
  return result;
}
