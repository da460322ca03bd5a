import type { Order } from './request.js';
import { check } from './rules.js';

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
 * the merchant's server. Such a row has columns that the payment window does not need.
 *
 * @throws {PaymentError} `invalid`, rule `object`, if the row is not an object.
 */
export function pickOrder(row: Order): Order {
  const { merchantUid, name, amount, taxFree, vat } = check('order', 'object', row);
  // `satisfies` makes the compiler require the optional keys too.
  return { merchantUid, name, amount, taxFree, vat } satisfies Record<keyof Order, unknown>;
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
