import type { Order } from './request.js';
import { check } from './rules.js';

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
