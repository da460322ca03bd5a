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

/** Keys of an order. It does not compile if a key is missing. */
const keys = {
  merchantUid: 0,
  name: 0,
  amount: 0,
  taxFree: 0,
  vat: 0,
} as const satisfies Record<keyof Order, 0>;

const isKnown = (key: string) => key in keys;
const plain = (key: string) => key.toLowerCase().replace(/[^a-z]/g, '');

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

/** Returns true if two texts are equal except for one letter that is added, missing or different. */
function isOneLetterOff(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}

/**
 * Returns the keys of a row that look like a missing key of an order, such as `tax_free`, `vatAmount`
 * or `taxfee`. Without a warning, such an amount would be dropped silently.
 */
export function similarKeys(row: object): string[] {
  const missing = Object.keys(keys).filter((key) => !(key in row));
  return Object.keys(row).filter(
    (key) =>
      !isKnown(key) &&
      missing.some((known) => {
        const [given, wanted] = [plain(key).replace(/amount$/, ''), plain(known)];
        return given === wanted || (wanted.length > 4 && isOneLetterOff(given, wanted));
      }),
  );
}
