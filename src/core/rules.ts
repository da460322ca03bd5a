import { isDate } from './dates.js';
import { PaymentError } from './error.js';

const isText = (value: unknown, most: number) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most;
/** Characters that break an address or a log, and path steps. */
const misleading = /[\p{Cc}\p{Cs}]|(^|[\\/])\.\.?([\\/]|$)/u;
/**
 * The one rule of an id, for browser and server: what the browser accepts, the server must accept, or
 * a payment would be taken that no webhook can settle.
 */
const isId = (value: unknown, most: number) =>
  typeof value === 'string' && isText(value, most) && !misleading.test(value);
/** Minus zero is refused: JSON takes its sign away. */
const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER) =>
  Number.isSafeInteger(value) &&
  Number(value) >= least &&
  Number(value) <= most &&
  !Object.is(value, -0);

/** Whether JSON gives it back as it was. A key whose value is `undefined` counts as left out. */
function isJson(value: unknown, within: readonly unknown[] = []): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || within.includes(value)) return false;
  const inside = [...within, value];
  // Spread, because `every` passes over the holes of a list.
  if (Array.isArray(value)) return [...value].every((one: unknown) => isJson(one, inside));
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null;
  return isPlain && Object.values(value).every((one) => one === undefined || isJson(one, inside));
}

const matches = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);

/**
 * Every rule that a type cannot say, by the name that an error carries as its `code`. The name is
 * also the anchor in `docs/en/errors.md` and the key of its texts in `explanations.ts`, which does
 * not compile while a rule has none.
 */
export const rules = {
  required: (value: unknown) => (typeof value === 'string' ? value.trim() !== '' : value != null),
  object: (value: unknown) => typeof value === 'object' && value !== null,
  string: (value: unknown) => typeof value === 'string',
  boolean: (value: unknown) => typeof value === 'boolean',
  text40: (value: unknown) => isText(value, 40),
  /** An order number or a payment number. */
  id40: (value: unknown) => isId(value, 40),
  /** A `customerUid`. */
  id80: (value: unknown) => isId(value, 80),
  won: (value: unknown) => isWhole(value, 1),
  wonOrZero: (value: unknown) => isWhole(value, 0),
  months: (value: unknown) =>
    Array.isArray(value) && [...value].every((month: unknown) => isWhole(month, 2, 36)),
  quota: (value: unknown) => isWhole(value, 0, 0) || isWhole(value, 2, 36),
  interestFree: (value: unknown) => isWhole(value, 2, 36),
  cardCode: matches(/^[0-9A-Z]{3,5}$/),
  list: (value: unknown) => Array.isArray(value),
  filled: (value: unknown) => Array.isArray(value) && value.length > 0,
  once: (value: unknown) => Array.isArray(value) && new Set(value).size === value.length,
  pg: matches(/^html5_inicis(\..+)?$/),
  date: isDate,
  url: matches(/^https?:\/\/\S+$/),
  scheme: matches(/^[a-z][a-z\d+.-]*(:\/\/\S*)?$/i),
  skin: matches(/^#?\w+$/),
  language: matches(/^(ko|en)$/),
  authType: matches(/^01$/),
  /** `bypass.acceptmethod` or `bypass.P_RESERVED`: tokens without blanks and commas. */
  tokens: matches(/^[^\s,]*$/),
  /** An object that JSON gives back as it was. */
  json: (value: unknown) => typeof value === 'object' && value !== null && isJson(value),
  /** A card list leaves a card to pay with. */
  cards: () => false,
  /** `taxFree` and `vat` are parts of `amount`. */
  parts: () => false,
  /** `servicePeriod` ends when it begins, or later. */
  period: () => false,
  /** Exactly one of `channelKey` and `pg`. */
  channel: () => false,
  /** One of the methods. */
  method: () => false,
  /** An option of another method, or beside one that excludes it. */
  conflict: () => false,
  /** A key that is no option. */
  unknownKey: () => false,
  /** The account or the channel is not known to the gateway. */
  unknown: () => false,
};

export type Rule = keyof typeof rules;

/** An `invalid` error. Strings and numbers are shown, cut short; anything else by its type only. */
export function invalid(field: string, rule: Rule, value?: unknown): PaymentError {
  const shown =
    typeof value === 'string'
      ? JSON.stringify(value.slice(0, 48))
      : typeof value === 'number'
        ? value
        : typeof value;
  return new PaymentError(
    'invalid',
    `${field}: ${rule} (${shown}), see react-inicis/docs/en/errors.md#${rule.toLowerCase()}`,
    { field, code: rule },
  );
}

/** The value, where it keeps the rule; else `invalid`. */
export function check<V>(field: string, rule: Rule, value: V): V {
  if (rules[rule](value)) return value;
  throw invalid(field, rule, value);
}

/**
 * Refuses keys that are no options: a misspelt one would be dropped silently. `others` is the rest
 * after all known keys were taken out, so that a known key without its encoder does not compile.
 *
 * @throws {PaymentError} `invalid`, rule `unknownKey`, with the key as the end of `field`.
 */
export function refuseUnknownKeys(
  field: string,
  others: { readonly [key: string]: undefined },
): void {
  const given: Readonly<Record<string, unknown>> = others;
  for (const name in given) {
    if (given[name] != null) throw invalid(`${field}.${name}`, 'unknownKey', given[name]);
  }
}
