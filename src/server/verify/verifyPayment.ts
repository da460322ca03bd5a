import { isPaymentError } from '../../core/error.js';
import type { AwaitingDeposit, Receipt } from '../../core/receipt.js';
import { invalid } from '../../core/rules.js';
import { wonOf } from '../../core/orderRow.js';
import type { Client } from '../client/client.js';
import { checkPayment, type VerifiedPayment } from './checkPayment.js';
import { notFoundError } from './paymentErrors.js';
import { readPayment } from './readPayment.js';
import { readTaxParts, statesTaxParts } from './taxParts.js';
import type { AcceptedPgs, OrderTerms } from './terms.js';

/**
 * Reads the payment of a receipt at the gateway and compares it with your order. Use it if your
 * server records payments in its own way. `createHandlers` does the same and records each payment
 * exactly once.
 *
 * @returns the payment, which may be recorded as paid; or the virtual account, if a deposit is
 * awaited and nothing is paid yet.
 * @throws {PaymentError} `unverified` with the first field that differs, and the code `review` if the
 * gateway holds the money, `refunded` after a full refund; `declined`, `cancelled`; `unpaid` if the
 * gateway knows no payment of the order, with the code `expired` for a virtual account without a
 * deposit; `interrupted` while the payment window is open, or if the gateway does not know the
 * `impUid` of the receipt; `unavailable`, `api`; `invalid` if the terms have no amount.
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
  acceptedPgs: AcceptedPgs,
): Promise<VerifiedPayment | AwaitingDeposit> {
  if (!wonOf(terms.amount)) throw invalid('order.amount', 'won', terms.amount);
  const payment = await readPayment(client, receipt).catch((error: unknown) => {
    throw isPaymentError(error, 'unpaid') ? notFoundError(receipt, error) : error;
  });
  const needsTaxParts = payment.status === 'paid' && statesTaxParts(terms);
  const taxParts = needsTaxParts ? await readTaxParts(client, payment) : null;
  const result = checkPayment(payment, terms, { acceptedPgs, client }, taxParts);
  if ('error' in result) throw result.error;
  return result;
}
