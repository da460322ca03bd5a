import { isPaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import type { Client } from '../client/client.js';
import type { Payment } from '../client/decode/payment.js';

/**
 * Reads the payment of a receipt. If the receipt has no payment number, the payment is found by its
 * order number. An order can have several payments: a paid one is preferred to a newer one that
 * failed.
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
