import { encodeBillingKey, encodePayment, type RequestPayParams } from 'react-inicis';
import { billingKey, billingKeyPairs, payment, paymentPairs, type Pair } from './optionPairs.js';

/** What is said of an option is what the encoder does with it, so no table can drift from it. */
export interface OptionRow {
  name: string;
  /** Where the option's values arrive; of the tokens in `bypass`, which. */
  wire: readonly string[];
  /** Which windows take notice. */
  device: 'both' | 'PC' | 'phone';
}

function rowsOf<C>(
  pairs: Record<string, readonly Pair<C>[]>,
  encode: (choice: C) => RequestPayParams,
): OptionRow[] {
  return Object.entries(pairs).map(([name, each]) => {
    const wire = new Set(
      each.flatMap(([without, of]) => {
        const before = leavesOf(encode(without));
        return leavesOf(encode(of)).filter((leaf) => !before.includes(leaf));
      }),
    );
    const places = [...wire].map(placeOf);
    return { name, wire: [...new Set(places)], device: deviceOf(places) };
  });
}

/** Each value within an object, as `path=value`. */
function leavesOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const isPlain = value.every((one) => typeof one !== 'object');
    return isPlain ? [`${path}=${value}`] : value.flatMap((one) => leavesOf(one, `${path}[]`));
  }
  if (typeof value !== 'object' || value === null) return [`${path}=${value}`];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path ? `${path}.${key}` : key),
  );
}

const placeOf = (leaf: string) =>
  /^bypass\.(acceptmethod|P_RESERVED)=/.test(leaf) ? leaf : leaf.replace(/=.*/s, '');

const pcOnly = /^bypass\.acceptmethod=/;
const phoneOnly = /^bypass\.P_RESERVED=|^m_redirect_url$|^app_scheme$|^bypass\.inicis\.authtype$/;

function deviceOf(places: readonly string[]): OptionRow['device'] {
  if (places.every((place) => pcOnly.test(place))) return 'PC';
  return places.every((place) => phoneOnly.test(place)) ? 'phone' : 'both';
}

export const paymentRows = rowsOf(paymentPairs, (choice) =>
  encodePayment({ ...payment, ...choice }),
);
export const billingKeyRows = rowsOf(billingKeyPairs, (choice) =>
  encodeBillingKey({ ...billingKey, ...choice }),
);

/** The keys of the request that the option writes. */
export const keysSent = (option: string): readonly string[] =>
  [...paymentRows, ...billingKeyRows]
    .filter(({ name }) => name === option)
    .flatMap(({ wire }) => wire.map((place) => place.replace(/\W.*/s, '')));
