import { check, invalid } from './rules.js';
import type { RequestPayParams } from './wire.js';

/** Tax parts of an amount, in won. */
interface TaxParts {
  taxFree?: number | undefined;
  vat?: number | undefined;
}

/**
 * Encodes the tax-free part and the value-added tax of an amount, for payments, charges and refunds. 0
 * is sent too, because a zero-rated payment (영세율) has `taxFree: 0` and `vat: 0`.
 *
 * @param path Prefix of the error's `field`, such as `order.`.
 * @throws {PaymentError} `invalid`, rule `wonOrZero` or `parts` (the sum is more than the amount).
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
