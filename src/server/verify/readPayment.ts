import { isPaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import type { Client } from '../client/client.js';
import type { Payment } from '../client/decode/payment.js';

/**
 * Reads the payment of a receipt. Without the gateway's number it is found by the order number: a
 * paid try comes before a newer one that failed.
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
