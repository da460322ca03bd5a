import { isPaymentError, PaymentError } from '../core/error.js';
import type { Endpoint, Exchange } from './exchange.js';
import { responseOf } from './exchange.js';
import { decodePayment, type PaidPayment, type Payment } from './payment.js';
import type { Payments } from './payments.js';

/** One charge: which endpoint, what it is sent, and how to find it again. */
export interface Charge {
  endpoint: Endpoint;
  body: object;
  merchantUid: string;
  /** What must have been charged, in won; unknown for one that was scheduled. */
  amount?: number | undefined;
  /** What no error may repeat. */
  secrets?: readonly string[];
}

/** When the gateway is asked what became of a charge whose answer was lost, in seconds from then. */
const moments = [1, 2, 4, 8, 15];

/**
 * Charges, once. Where no clear answer comes, the payment is looked for by its order number; where
 * none is found in time the outcome is open, and `interrupted` says so: never `declined`, upon which
 * a shop would charge again.
 */
export async function charge(
  exchange: Exchange,
  payments: Payments,
  { endpoint, body, merchantUid, amount, secrets }: Charge,
): Promise<PaidPayment> {
  const begun = performance.now();
  const answered = async () => {
    const reply = await exchange(endpoint, body, secrets);
    refuseCard(reply);
    return decodePayment(responseOf(reply, endpoint));
  };
  const payment = await answered().catch(async (error: unknown) => {
    if (!isOpen(error)) throw error;
    const found = await readBack(payments, merchantUid, exchange.gatewayTime(begun));
    if (found) return found;
    const receipt = { impUid: null, merchantUid };
    throw new PaymentError('interrupted', error.message, { receipt });
  });
  return paidOf(payment, amount);
}

/**
 * Whether it may have been charged all the same. What has a code other than 0 was refused, and what
 * is neither `interrupted` nor an answer was not sent.
 */
const isOpen = (error: unknown): error is PaymentError =>
  isPaymentError(error, 'interrupted') ||
  (isPaymentError(error, 'api') && (error.code === undefined || error.code === '0'));

async function readBack(
  payments: Payments,
  merchantUid: string,
  begun: Date,
): Promise<Payment | null> {
  const lost = performance.now();
  const find = (status?: Payment['status']) =>
    payments.find(merchantUid, status).catch((error: unknown) => {
      if (isPaymentError(error)) return null;
      throw error;
    });
  for (const moment of moments) {
    const pause = lost + moment * 1000 - performance.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const paid = await find('paid');
    if (paid) return paid;
    // A try that failed before this one began says nothing about this one.
    const failed = await find('failed');
    if (failed?.status === 'failed' && failed.failedAt >= begun) return failed;
  }
  return null;
}

/** What was charged. The gateway answers a decline as it answers a success. */
function paidOf(payment: Payment, amount = payment.amount): PaidPayment {
  const { impUid, merchantUid, status } = payment;
  const receipt = { impUid, merchantUid };
  if (status === 'failed') {
    throw new PaymentError('declined', payment.failReason ?? 'declined', { receipt });
  }
  if (status !== 'paid') {
    throw new PaymentError('interrupted', `the charge is ${status}`, { receipt });
  }
  if (payment.amount === amount) return payment;
  const message = `amount: ${payment.amount} at the gateway, ${amount} in the order`;
  throw new PaymentError('unverified', message, { field: 'amount', receipt });
}

/** A card that its company refuses has a code, and no payment, but these words. */
export function refuseCard({ code, message }: { code: number; message: string | null }): void {
  if (code !== 0 && message?.startsWith('카드정보 인증'))
    throw new PaymentError('declined', message, { code: `${code}` });
}
