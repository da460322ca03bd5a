import { isPaymentError, PaymentError } from '../../../core/error.js';
import { ask, type Endpoint, type Exchange } from '../http/exchange.js';
import { decodePayment, type PaidPayment, type Payment } from '../decode/payment.js';
import type { Payments } from './payments.js';

/** One charge: which endpoint, what it is sent, and how to find it again. */
export interface Charge {
  endpoint: Endpoint;
  body: object;
  merchantUid: string;
  /** What must have been charged, in won; unknown for one that was scheduled. */
  amount?: number | undefined;
  /** What no error may repeat. */
  secrets?: readonly string[] | undefined;
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
  const answer = ask(exchange, { ...endpoint, body, secrets, decode: decodePayment });
  const payment = await answer.catch(async (error: unknown) => {
    if (!isPaymentError(error, 'interrupted')) throw refusedCard(error);
    const found = await readBack(payments, merchantUid, exchange.gatewayTime(begun));
    if (found) return found;
    const receipt = { impUid: null, merchantUid };
    throw new PaymentError('interrupted', error.message, { receipt });
  });
  return paidOf(payment, amount);
}

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

/** A card that its company refuses has no payment, and no code of its own, but these words. */
export function refusedCard(error: unknown): unknown {
  const [, words] =
    /^\S+ \S+: (카드정보 인증.*)$/s.exec(error instanceof Error ? error.message : '') ?? [];
  if (words === undefined || !isPaymentError(error, 'api')) return error;
  return new PaymentError('declined', words, { code: error.code });
}
