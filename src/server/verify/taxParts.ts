import { isPaymentError } from '../../core/error.js';
import type { Client } from '../client/client.js';
import type { Payment } from '../client/decode/payment.js';
import type { OrderTerms } from './terms.js';

/** Tax parts of a payment at the gateway, in won. */
export interface TaxParts {
  taxFree: number;
  vat: number;
}

/** Returns `true` if an order states tax parts. Only then they are read and compared. */
export const statesTaxParts = ({ taxFree, vat }: OrderTerms): boolean =>
  taxFree != null || vat != null;

/**
 * Reads the tax parts of a payment. Returns `null` if the gateway does not tell them: the schema of the
 * REST API promises them for another PG only. They are then not compared.
 *
 * @throws {PaymentError} `unavailable` if the gateway cannot be reached. The payment must then not be
 * recorded, because the next report can compare it.
 */
export async function readTaxParts(client: Client, { impUid }: Payment): Promise<TaxParts | null> {
  try {
    const { primary, secondary, discount } = await client.payments.balance(impUid);
    const parts = [primary, secondary, discount];
    return {
      taxFree: parts.reduce((sum, part) => sum + part.taxFree, 0),
      vat: parts.reduce((sum, part) => sum + part.vat, 0),
    };
  } catch (error) {
    if (!isPaymentError(error) || error.reason === 'unavailable') throw error;
    return null;
  }
}
