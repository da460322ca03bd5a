import { isPaymentError } from '../../core/error.js';
import type { Client } from '../client/client.js';
import type { Payment } from '../client/decode/payment.js';
import type { OrderTerms } from './terms.js';

/** Tax parts of a payment at the gateway, in won. */
export interface TaxParts {
  taxFree: number;
  vat: number;
}

/**
 * Reads the tax parts of a payment, if the order states tax parts. Returns `null` if it does not, or
 * if the gateway does not tell them: the schema of the REST API promises them for another PG only.
 * They are then not compared, because a payment must not depend on this call.
 */
export async function readTaxParts(
  client: Client,
  { impUid }: Payment,
  { taxFree, vat }: OrderTerms,
): Promise<TaxParts | null> {
  if (taxFree == null && vat == null) return null;
  try {
    const { primary, secondary, discount } = await client.payments.balance(impUid);
    const parts = [primary, secondary, discount];
    return {
      taxFree: parts.reduce((sum, part) => sum + part.taxFree, 0),
      vat: parts.reduce((sum, part) => sum + part.vat, 0),
    };
  } catch (error) {
    if (isPaymentError(error)) return null;
    throw error;
  }
}
