import { check, invalid } from '../../../core/rules.js';

/**
 * An encoder for each field of a request: a field without one does not compile. Encoders of required
 * fields are always called, so that they refuse what is missing.
 */
export type Encoders<Request, Body> = {
  [K in keyof Request]-?: (value: Request[K], request: Request) => Partial<Body>;
};

/** Makes the encoder of an optional field: what is left out, or `null`, is not sent. */
export const optional =
  <V, Request, Part extends object>(encode: (value: V, request: Request) => Part) =>
  (value: V | null | undefined, request: Request): Part | Record<never, never> =>
    value == null ? {} : encode(value, request);

/**
 * Encodes a request that may be a row of a database: the known fields are picked, and all others
 * are left to the types.
 */
export function encodeRow<Request extends object, Body>(
  encoders: Encoders<Request, Body>,
  request: Request,
): Partial<Body> {
  const body: Partial<Body> = {};
  for (const name in encoders) Object.assign(body, encoders[name](request[name], request));
  return body;
}

/**
 * Encodes a request that a developer writes. An unknown field is refused and not dropped: it is a
 * misspelt one. The error does not hold its value, which may be a card number.
 *
 * @param path prefix of the reported field, such as `card.`
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
