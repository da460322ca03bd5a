import { isPaymentError, PaymentError } from '../../../core/error.js';
import { timeouts } from '../../timeouts.js';
import { decodePayment } from '../decode/decodePayment.js';
import { isCardRegistration } from '../decode/isCardRegistration.js';
import type { PaidPayment, Payment, PaymentStatus } from '../decode/payment.js';
import type { RestApi, RestRequest } from '../http/restApi.js';
import { asCardDecline } from './cardDecline.js';
import { asUnknownCard } from './unknownCard.js';

/** Request of a charge, and the order by which its payment can be found. */
export interface ChargeRequest extends RestRequest {
  /** Order of the charge. The amount is unknown for the retry of a scheduled order. */
  order: { merchantUid: string; amount?: number | undefined };
  /** Name of the registered card that is charged. */
  customerUid?: string | undefined;
}

/** Finds the newest payment of an order with a status. */
export type FindPayment = (merchantUid: string, status: PaymentStatus) => Promise<Payment>;

/**
 * Sends a charge once. If no clear answer comes, its payment is looked up by the order number. If it
 * is not found in time, the outcome is unknown and the error is `interrupted`. The error is then never
 * `declined`, because a shop would charge again after that.
 */
export async function chargeOnce(
  rest: RestApi,
  findPayment: FindPayment,
  { order: { merchantUid, amount }, customerUid, ...request }: ChargeRequest,
): Promise<PaidPayment> {
  const begun = performance.now();
  const answer = rest.call({ ...request, decode: decodePayment });
  const payment = await answer.catch(async (error: unknown) => {
    if (isPaymentError(error, 'api')) {
      return paymentOfPaidOrder(rest, findPayment, { merchantUid, customerUid, error });
    }
    if (!isPaymentError(error, 'interrupted')) throw error;
    const found = await readBack(findPayment, {
      merchantUid,
      customerUid,
      begun: rest.gatewayTime(begun),
    });
    if (found) return found;
    const receipt = { impUid: null, merchantUid };
    const { code, retryAfter } = error;
    throw new PaymentError('interrupted', error.message, { code, retryAfter, receipt });
  });
  return paidOf(payment, amount, (words) => rest.hideSecrets(words, request.body));
}

/**
 * Returns the payment of an order that is already paid, for which the gateway refuses a charge.
 *
 * @throws {PaymentError} the refusal if the order is not paid: `declined` if the card company refused
 * the card, otherwise `api`, with the code `unknownCard` if the card is not registered. `api` if the
 * gateway does not say whether the order is paid: after `declined` a shop may charge another order number.
 */
async function paymentOfPaidOrder(
  rest: RestApi,
  findPayment: FindPayment,
  {
    merchantUid,
    customerUid,
    error,
  }: { merchantUid: string; customerUid: string | undefined; error: PaymentError },
): Promise<Payment> {
  const paid = await findCharge(findPayment, merchantUid, 'paid');
  if (paid) return paid;
  if (paid === undefined) throw error;
  const decline = asCardDecline(error);
  if (decline !== error) throw decline;
  throw customerUid === undefined ? error : await asUnknownCard(rest, customerUid, error);
}

/**
 * Finds a payment. Returns `null` if it does not exist, `undefined` if the gateway does not say. The
 * registration of a card has the status paid too, but nothing was charged.
 */
async function findCharge(
  findPayment: FindPayment,
  merchantUid: string,
  status: PaymentStatus,
): Promise<Payment | null | undefined> {
  try {
    const payment = await findPayment(merchantUid, status);
    return isCardRegistration(payment) ? null : payment;
  } catch (error) {
    if (isPaymentError(error, 'unpaid')) return null;
    if (isPaymentError(error)) return undefined;
    throw error;
  }
}

/** Charge whose answer was lost. It began at `begun`, a time of the gateway's clock. */
interface LostCharge {
  merchantUid: string;
  customerUid: string | undefined;
  begun: Date;
}

/** Looks up the payment of a charge. */
async function readBack(findPayment: FindPayment, charge: LostCharge): Promise<Payment | null> {
  const lostAt = performance.now();
  const find = (status: PaymentStatus) => findCharge(findPayment, charge.merchantUid, status);
  for (const moment of timeouts.readBack) {
    const pause = lostAt + moment - performance.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const paid = await find('paid');
    if (paid) return paid;
    if (paid === undefined) continue;
    const failed = await find('failed');
    if (failed && isFailureOf(failed, charge)) return failed;
  }
  return null;
}

/**
 * Returns true if a failed payment certainly belongs to the charge. An earlier charge of the order can
 * have failed a moment before, and another process can charge another card: this one may still be paid.
 */
const isFailureOf = (payment: Payment, { customerUid, begun }: LostCharge): boolean =>
  payment.status === 'failed' &&
  payment.failedAt !== null &&
  payment.failedAt.getTime() >= begun.getTime() + timeouts.gatewayClockError &&
  (customerUid === undefined || payment.customerUid === customerUid);

/**
 * Returns the payment if it is paid. The check is needed because the gateway reports a declined charge
 * as a success.
 *
 * @throws {PaymentError} `declined`, `interrupted`, `unverified`
 */
function paidOf(
  payment: Payment,
  amount = payment.amount,
  hideSecrets: (words: string) => string,
): PaidPayment {
  const { impUid, merchantUid, status } = payment;
  const receipt = { impUid, merchantUid };
  if (status === 'failed') {
    throw new PaymentError('declined', hideSecrets(payment.failReason || 'declined'), { receipt });
  }
  if (status !== 'paid') {
    throw new PaymentError('interrupted', `the charge is ${status}`, { receipt });
  }
  if (payment.amount === amount) return payment;
  const message = `amount: ${payment.amount} at the gateway, ${amount} in the order`;
  throw new PaymentError('unverified', message, { field: 'amount', receipt });
}
