import type { AwaitingDeposit, Receipt } from '../../core/receipt.js';
import type { Client } from '../client/client.js';
import { checkPayment, type VerifiedPayment } from './checkPayment.js';
import { readPayment } from './readPayment.js';
import type { AcceptedPgs, OrderTerms } from './terms.js';

/**
 * Reads the payment of a receipt at the gateway and compares it with your order. Use it if your
 * server records payments in its own way. `createHandlers` does the same and records each payment
 * exactly once.
 *
 * @returns the payment, which may be recorded as paid; or the virtual account, if a deposit is
 * awaited and nothing is paid yet.
 * @throws {PaymentError} `unverified` with the first field that differs, `declined`, `cancelled`,
 * `unpaid`, `interrupted` while the payment window is open, `unavailable`, `api`, `invalid`.
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
  const payment = await readPayment(client, receipt);
  const result = checkPayment(payment, terms, { acceptedPgs, client });
  if ('error' in result) throw result.error;
  return result;
}
