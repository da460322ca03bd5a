import type { Order } from './request.js';
import { check } from './rules.js';

/** The keys of an order. One that is missing here does not compile. */
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
 * Returns the keys of an order and leaves out the rest: an `order()` usually resolves with a row of
 * your server, which has columns that the payment window does not need.
 *
 * @throws {PaymentError} `invalid` where the row is no object.
 */
export function pickOrder(row: Order): Order {
  const { merchantUid, name, amount, taxFree, vat } = check('order', 'object', row);
  // An optional key that is missing here does not compile either.
  return { merchantUid, name, amount, taxFree, vat } satisfies Record<keyof Order, unknown>;
}

/** Tells if one text becomes the other by one letter more, less or different. */
function isOneLetterOff(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}

/**
 * Returns the keys of a row that look like a key of an order which the row lacks: `tax_free`,
 * `vatAmount`, `taxfee`. Such an amount would be left out silently.
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
