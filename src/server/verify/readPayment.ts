import { isPaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import type { Client } from '../client/client.js';
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
    try {
      return await client.payments.find(merchantUid, status);
    } catch (error) {
      if (!isPaymentError(error, 'unpaid')) throw error;
    }
  }
  return client.payments.find(merchantUid);
}
