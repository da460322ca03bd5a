import { check, invalid } from './rules.js';
import type { RequestPayParams } from './wire.js';

/** Parts of an amount, in won. */
interface TaxParts {
  taxFree?: number | undefined;
  vat?: number | undefined;
}

/**
 * Encodes the tax-free part and the tax of an amount, for a payment, a charge and a cancellation
 * alike. 0 is sent, not left out: a zero-rated payment says `taxFree: 0` and `vat: 0`.
 *
 * @param path prefix of the reported field, such as `order.`
 * @throws {PaymentError} `invalid` for a part that is not won, and where the parts exceed the amount.
 */
export function encodeTaxParts(
  path: 'order.' | '',
  amount: number,
  { taxFree, vat }: TaxParts,
): Pick<RequestPayParams, 'tax_free' | 'vat_amount'> {
  const parts: Pick<RequestPayParams, 'tax_free' | 'vat_amount'> = {};
  if (taxFree != null) parts.tax_free = check(`${path}taxFree`, 'wonOrZero', taxFree);
  if (vat != null) parts.vat_amount = check(`${path}vat`, 'wonOrZero', vat);
  const sum = (taxFree ?? 0) + (vat ?? 0);
  if (sum > amount) throw invalid(`${path}${vat == null ? 'taxFree' : 'vat'}`, 'parts', sum);
  return parts;
}
