import type { PayMethod } from '../core/codes.js';
import { refusal } from '../core/decode.js';
import { isPaymentError, PaymentError } from '../core/error.js';
import type { AwaitingDeposit, Receipt } from '../core/receipt.js';
import type { Pg } from '../core/request.js';
import { check } from '../core/rules.js';
import type { Client } from './client.js';
import type { PaidPayment, Payment } from './payment.js';

/** What a payment must be, from your own record of the order: never from the browser. */
export interface OrderTerms {
  /** Your order number. */
  merchantUid: string;
  /** What is owed, in won. */
  amount: number;
  /** How it must have been paid, where only one way will do. */
  method?: PayMethod | undefined;
  /** The most months that you accept; 0 is a lump sum only. */
  maxInstallment?: number | undefined;
}

/**
 * Who may have taken the payment: `html5_inicis.{merchant id}`, or `html5_inicis` for all of your
 * merchant ids there. A shopper can open the window with any channel of your account.
 */
export type Channels = readonly Pg[];

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

/** What is accepted besides the order's own terms. */
export interface Accepted {
  channels: Channels;
  /** Whether payments of a test channel count. */
  sandbox: boolean;
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
      return { error: refusal(payment.failReason, { receipt }) };
    case 'cancelled':
      return differs({ field: 'status', is: status, wanted: 'paid' });
    case 'ready': {
      const { account } = payment;
      const unfinished = 'the payment window was not finished';
      if (!account) return { error: new PaymentError('interrupted', unfinished, { receipt }) };
      return difference ? differs(difference) : { awaiting: 'deposit', account };
    }
    case 'paid':
      return difference ? differs(difference) : { ...payment, [verified]: true };
  }
}

interface Difference {
  field: string;
  is: string | number | boolean | null;
  wanted: string | number | boolean | null;
}

/** The first of the terms that the payment does not keep. */
function differenceOf(
  payment: Payment,
  { amount, method, maxInstallment }: OrderTerms,
  { channels, sandbox }: Accepted,
): Difference | undefined {
  const { pgProvider, pgId, customerUidUsage } = payment;
  const channel = `${pgProvider}.${pgId}`;
  const quota = payment.cardQuota ?? 0;
  const terms: (Difference & { kept: boolean })[] = [
    { field: 'amount', is: payment.amount, wanted: amount, kept: payment.amount === amount },
    { field: 'currency', is: payment.currency, wanted: 'KRW', kept: payment.currency === 'KRW' },
    {
      field: 'cancelAmount',
      is: payment.cancelAmount,
      wanted: 0,
      kept: payment.cancelAmount === 0,
    },
    {
      field: 'customerUidUsage',
      is: customerUidUsage,
      wanted: 'a charge',
      kept: customerUidUsage !== 'issue',
    },
    { field: 'sandbox', is: payment.sandbox, wanted: false, kept: sandbox || !payment.sandbox },
    {
      field: 'channel',
      is: channel,
      wanted: channels.join(' or '),
      kept: channels.some((pg) => pg === channel || pg === pgProvider),
    },
    {
      field: 'method',
      is: payment.method,
      wanted: method ?? 'any',
      kept: method === undefined || payment.method === method,
    },
    {
      field: 'cardQuota',
      is: quota,
      wanted: `at most ${maxInstallment}`,
      kept: maxInstallment === undefined || quota <= maxInstallment,
    },
  ];
  return terms.find(({ kept }) => !kept);
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
