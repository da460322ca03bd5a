import { isPaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import type { Client } from '../client/client.js';
import { isCardRegistration } from '../client/decode/isCardRegistration.js';
import type { Payment, PaymentStatus } from '../client/decode/payment.js';

/**
 * Reads the payment of a receipt. If the receipt has no payment number, the payment is found by its
 * order number. An order can have several payments: one with the first of the preferred statuses is
 * returned, otherwise the newest.
 */
export async function readPayment(
  client: Client,
  { impUid, merchantUid }: Receipt,
  preferred: readonly PaymentStatus[] = ['paid'],
): Promise<Payment> {
  if (impUid !== null) return client.payments.get(impUid);
  for (const status of preferred) {
    const payment = await findCharge(client, merchantUid, status);
    if (payment) return payment;
  }
  return client.payments.find(merchantUid);
}

/**
 * Finds a payment of the order with this status; `null` if no payment has it. A registered card has the
 * status `paid` too, and may be newer than the payment. The gateway returns one of them, so a payment
 * between two registrations is found by its payment number only.
 */
async function findCharge(
  client: Client,
  merchantUid: string,
  status: PaymentStatus,
): Promise<Payment | null> {
  try {
    const newest = await client.payments.find(merchantUid, status);
    if (!isCardRegistration(newest)) return newest;
    const oldest = await client.payments.find(merchantUid, status, { sorting: 'started' });
    return isCardRegistration(oldest) ? null : oldest;
  } catch (error) {
    if (!isPaymentError(error, 'unpaid')) throw error;
    return null;
  }
}
