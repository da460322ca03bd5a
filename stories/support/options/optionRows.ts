import { encodeBillingKey, encodePayment, type RequestPayParams } from 'react-inicis';
import type { Example, OptionEntry } from './optionEntry.js';
import { billingKey, billingKeyOptionTable, payment, paymentOptionTable } from './options.js';

/**
 * Wire names and devices of an option or of a part of it. Derived from its examples by the encoder,
 * so that they are correct.
 */
export interface OptionRow {
  name: string;
  /** Request parameters that the option sets. A parameter in `bypass` includes the token. */
  wire: readonly string[];
  /** Windows that read these parameters. */
  device: 'both' | 'PC' | 'phone';
  /** Rows of the parts of the option's value. */
  parts: readonly OptionRow[];
}

type Encode<Request> = (example: Request) => RequestPayParams;

function rowsOf<Request>(
  options: Record<string, OptionEntry<Request>>,
  encode: Encode<Request>,
): OptionRow[] {
  return Object.entries(options).map(([name, { examples = [], parts = {} }]) => ({
    ...rowOf(name, [...examples, ...Object.values(parts)], encode),
    parts: Object.entries(parts).map(([part, example]) => rowOf(part, [example], encode)),
  }));
}

function rowOf<Request>(
  name: string,
  examples: readonly Example<Request>[],
  encode: Encode<Request>,
): OptionRow {
  const changed = examples.flatMap(([before, after]) => {
    const same = new Set(valuesIn(encode(before)));
    return valuesIn(encode(after)).filter((value) => !same.has(value));
  });
  const wire = [...new Set(changed.map(pathOf))];
  return { name, wire, device: deviceOf(wire), parts: [] };
}

/** Returns each value within an object as `path=value`. */
function valuesIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const isPlain = value.every((item) => typeof item !== 'object');
    return isPlain
      ? [`${path}=${value.join()}`]
      : value.flatMap((item) => valuesIn(item, `${path}[]`));
  }
  if (typeof value !== 'object' || value === null) return [`${path}=${String(value)}`];
  return Object.entries(value).flatMap(([key, inner]) =>
    valuesIn(inner, path ? `${path}.${key}` : key),
  );
}

/**
 * Returns the path of a value. Tokens keep their value, because many options share one parameter.
 */
const pathOf = (value: string) =>
  /^bypass\.(acceptmethod|P_RESERVED)=/.test(value) ? value : value.replace(/=.*/s, '');

const pcOnly = /^bypass\.acceptmethod=/;
const phoneOnly = /^bypass\.P_RESERVED=|^m_redirect_url$|^app_scheme$|^bypass\.inicis\.authtype$/;

function deviceOf(wire: readonly string[]): OptionRow['device'] {
  if (wire.every((path) => pcOnly.test(path))) return 'PC';
  return wire.every((path) => phoneOnly.test(path)) ? 'phone' : 'both';
}

export const paymentRows = rowsOf(paymentOptionTable, (example) =>
  encodePayment({ ...payment, ...example }),
);

export const billingKeyRows = rowsOf(billingKeyOptionTable, (example) =>
  encodeBillingKey({ ...billingKey, ...example }),
);

/** Returns the names of the request parameters that an option sets. */
export const parametersOf = (option: string): readonly string[] =>
  [...paymentRows, ...billingKeyRows]
    .filter(({ name }) => name === option)
    .flatMap(({ wire }) => wire.map((path) => path.replace(/\W.*/s, '')));
