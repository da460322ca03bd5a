import { check, invalid } from '../../../core/rules.js';

/**
 * Encoders of all fields of a request; a missing encoder is a compile error. Encoders of required
 * fields are always called, so that they can refuse a missing value.
 */
export type Encoders<Request, Body> = {
  [K in keyof Request]-?: (value: Request[K], request: Request) => Partial<Body>;
};

/** Creates the encoder of an optional field: `undefined` and `null` are not sent. */
export const optional =
  <V, Request, Part extends object>(encode: (value: V, request: Request) => Part) =>
  (value: V | null | undefined, request: Request): Part | Record<never, never> =>
    value == null ? {} : encode(value, request);

/**
 * Encodes a request that may be a database row: known fields are picked, all others are ignored.
 */
export function encodeRow<Request extends object, Body>(
  encoders: Encoders<Request, Body>,
  request: Request,
): Partial<Body> {
  check('request', 'object', request);
  const body: Partial<Body> = {};
  for (const name in encoders) Object.assign(body, encoders[name](request[name], request));
  return body;
}

/**
 * Encodes a request that is written in code, not read from a database. An unknown field is refused,
 * because it is probably a misspelt name. The error does not contain its value, which may be a card
 * number.
 *
 * @param path prefix of the reported field, such as `card.`
 * @throws {PaymentError} `invalid`
 */
export function encodeWritten<Request extends object, Body>(
  path: '' | `${string}.`,
  encoders: Encoders<Request, Body>,
  request: Request,
): Partial<Body> {
  check(path.slice(0, -1) || 'request', 'object', request);
  for (const [name, value] of Object.entries(request)) {
    if (value == null || name in encoders) continue;
    throw invalid(path + name, 'unknownKey', typeof value);
  }
  return encodeRow(encoders, request);
}
