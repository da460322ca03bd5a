import { isDate } from './dates.js';
import { PaymentError } from './error.js';

const isText = (value: unknown, max: number) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= max;
/** Matches characters that break a URL or a log, and relative path segments (`./`, `../`). */
const misleading = /[\p{Cc}\p{Cs}]|(^|[\\/])\.\.?([\\/]|$)/u;
/**
 * Rule of an id, the same in browser and server. If the server refused an id that the browser accepted,
 * no webhook could record the payment.
 */
const isId = (value: unknown, max: number) =>
  typeof value === 'string' && isText(value, max) && !misleading.test(value);
/** Returns true for an integer in a range. -0 is refused, because JSON drops its sign. */
const isWhole = (value: unknown, min: number, max = Number.MAX_SAFE_INTEGER) =>
  Number.isSafeInteger(value) &&
  Number(value) >= min &&
  Number(value) <= max &&
  !Object.is(value, -0);

/** Returns true if JSON represents the value without loss. Keys with the value `undefined` are ignored. */
function isJson(value: unknown, parents: readonly unknown[] = []): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || parents.includes(value)) return false;
  const path = [...parents, value];
  // `every` skips the empty slots of a sparse array. A spread turns them into `undefined`.
  if (Array.isArray(value)) return [...value].every((one: unknown) => isJson(one, path));
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null;
  return isPlain && Object.values(value).every((one) => one === undefined || isJson(one, path));
}

const matches = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);

// The core compiles without `URL`. These forms are stricter: every browser can parse what they accept.
const port = '(:(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5]))?';
const octet = '(\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])';
const host = `(([\\p{L}\\d_-]+\\.)*\\p{L}[\\p{L}\\d_-]*|(${octet}\\.){3}${octet}|\\[::1\\])`;
const httpUrl = new RegExp(`^https?://${host}\\.?${port}([/?#]\\S*)?$`, 'iu');
/** Matches the URL of an app. Code in a return URL would run in the page. */
const appUrl =
  /^(?!(javascript|vbscript|data|blob|file|about|ftp|https?|wss?):)[a-z][a-z\d+.-]*:\/\/[\p{L}\d._-]*([/?#]\S*)?$/iu;
/** Matches a path of the page's site: no protocol, no host, no control characters. */
const path = /^(?![a-z][a-z\d+.-]*:|[\\/]{2}| )[^\p{Cc}]*$/iu;

const isReturnUrl = (value: unknown) =>
  typeof value === 'string' && [httpUrl, appUrl, path].some((form) => form.test(value));

/**
 * Rules that types cannot express. The name of a rule is the `code` of its error, its anchor in
 * `docs/en/errors.md`, and the key of its text in `explanations.ts`. That file does not compile if a
 * rule has no text.
 */
export const rules = {
  required: (value: unknown) => (typeof value === 'string' ? value.trim() !== '' : value != null),
  object: (value: unknown) => typeof value === 'object' && value !== null,
  string: (value: unknown) => typeof value === 'string',
  boolean: (value: unknown) => typeof value === 'boolean',
  text40: (value: unknown) => isText(value, 40),
  /** Rule of an order number or a payment number. */
  id40: (value: unknown) => isId(value, 40),
  /** Rule of a `customerUid`. */
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
  url: matches(httpUrl),
  /** Rule of `redirectUrl`. */
  returnUrl: isReturnUrl,
  scheme: matches(/^[a-z][a-z\d+.-]*(:\/\/\S*)?$/i),
  skin: matches(/^#?\w+$/),
  language: matches(/^(ko|en)$/),
  authType: matches(/^01$/),
  /** Rule of `bypass.acceptmethod` and `bypass.P_RESERVED`: no spaces and no commas. */
  tokens: matches(/^[^\s,]*$/),
  /** Rule of an object that JSON represents without loss. */
  json: (value: unknown) => {
    try {
      return typeof value === 'object' && value !== null && isJson(value);
    } catch {
      // A getter threw, or the nesting is too deep. `JSON.stringify` would throw the same.
      return false;
    }
  },
  // The rules below need more than the value itself. Their callers check them and throw `invalid`.
  /** `cards` leaves at least one company to pay with. */
  cards: () => false,
  /** The sum of `taxFree` and `vat` is not more than `amount`. */
  parts: () => false,
  /** `servicePeriod` ends on its first day, or later. */
  period: () => false,
  /** Exactly one of `channelKey` and `pg` is set. */
  channel: () => false,
  /** The payment method is one of `payMethodNames`. */
  method: () => false,
  /** The option belongs to this method and window, and contradicts no other option. */
  conflict: () => false,
  /** Every key is an option. */
  unknownKey: () => false,
  /** The store account and the channel are registered at PortOne. */
  unknown: () => false,
};

export type Rule = keyof typeof rules;

/**
 * Returns an `invalid` error. Its message contains the value if it is a number, the first 48 characters
 * of a string, or the type of any other value.
 */
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

/**
 * Returns the value if it follows the rule.
 *
 * @throws {PaymentError} `invalid`, with the rule as `code`.
 */
export function check<V>(field: string, rule: Rule, value: V): V {
  if (rules[rule](value)) return value;
  throw invalid(field, rule, value);
}

/**
 * Refuses unknown keys, because a misspelt option would be dropped silently. `others` is the rest of an
 * object after its known keys are destructured. The call does not compile if a known key is left in it.
 *
 * @throws {PaymentError} `invalid`, rule `unknownKey`. `field` ends with the key.
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
