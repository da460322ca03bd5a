import type { Context } from 'hono';
import * as v from 'valibot';
import type { GatewayError } from '../../gateway/records/gatewayError.js';

/** A string that is not empty. */
export const text = v.pipe(v.string(), v.nonEmpty());

/** An optional string. */
export const optionalText = v.optional(v.string());

/** An amount in won. In a form it is a string of digits. */
export const won = v.pipe(v.union([v.number(), text]), v.transform(Number), v.minValue(0));

/** Answers with a success. */
export const answer = (c: Context, response: object) =>
  c.json({ code: 0, message: null, response });

/**
 * Answers with an error. The default status is 200, because the gateway refuses charges with 200
 * and a code.
 */
export const answerError = (
  c: Context,
  message: string,
  status: 200 | 400 | 401 | 404 | 500 | 501 = 200,
  code = -1,
) => c.json({ code, message, response: null }, status);

/** Answers with a result of the gateway or with its error. */
export const answerResult = (c: Context, result: object | GatewayError) =>
  'error' in result ? answerError(c, result.error, 200, result.code) : answer(c, result);

/**
 * Answers with the requested entries. The status is 207 if some are unknown, and 404 if all are
 * unknown.
 */
export function answerFound(
  c: Context,
  found: readonly object[],
  requested: number,
  unknown: string,
) {
  if (found.length === 0) return answerError(c, unknown, 404);
  const status = found.length < requested ? 207 : 200;
  return c.json({ code: 0, message: null, response: found }, status);
}

/**
 * Reads a request body, as JSON or as a form.
 *
 * @throws {SyntaxError | ValiError} if the body is not valid; `onError` answers it with 400.
 */
export async function read<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Promise<v.InferOutput<S>> {
  const body = await c.req.text();
  const isForm = c.req.header('content-type')?.includes('x-www-form-urlencoded');
  return v.parse(schema, isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body));
}
