import type { Order } from './request.js';
import { check, invalid } from './rules.js';
import type { RequestPayParams } from './wire.js';

/**
 * Amount as databases return it: an integer, a bigint, or a text such as `32000` or `32000.00`. Drivers
 * return texts for `bigint` and `numeric` columns.
 */
export type Amount = number | bigint | string;

/**
 * Returns an amount in won as a number, or `null` for a value that is not a whole number of won, 0 or
 * more. This is the only function that reads the amounts of an order.
 */
export function wonOf(value: unknown): number | null {
  const isAmount =
    typeof value === 'string' ? /^\d+(\.0+)?$/.test(value) : /^(number|bigint)$/.test(typeof value);
  const won = isAmount ? Number(value) : Number.NaN;
  // -0 is refused, because JSON drops its sign.
  return Number.isSafeInteger(won) && won >= 0 && !Object.is(won, -0) ? won : null;
}

/**
 * Returns the keys of an order and drops all others, because `order()` usually resolves to a row from
 * the merchant's server. Such a row has columns that the payment window does not need, and its amounts
 * can be texts, such as `32000.00`. A value that is not an amount stays as it is, for the encoder's error.
 *
 * @throws {PaymentError} `invalid`, rule `object`, if the row is not an object.
 */
export function pickOrder(row: Order): Order {
  const { merchantUid, name, amount, taxFree, vat } = check('order', 'object', row);
  // `satisfies` makes the compiler require the optional keys too.
  return {
    merchantUid,
    name,
    amount: wonOf(amount) ?? amount,
    taxFree: wonOf(taxFree) ?? taxFree,
    vat: wonOf(vat) ?? vat,
  } satisfies Record<keyof Order, unknown>;
}

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
