import type { Context } from 'hono';
import * as v from 'valibot';
import type { GatewayError } from '../../gateway/records/gatewayError.js';

/** A text that is not empty. */
export const text = v.pipe(v.string(), v.nonEmpty());

/** A text that may be left out. */
export const optionalText = v.optional(v.string());

/** An amount, also as the digits of a form. */
export const won = v.pipe(v.union([v.number(), text]), v.transform(Number), v.minValue(0));

/** Answers with a success. */
export const answer = (c: Context, response: object) =>
  c.json({ code: 0, message: null, response });

/** Answers with an error. HTTP 200 with a code is one too: the gateway refuses a charge so. */
export const answerError = (
  c: Context,
  message: string,
  status: 200 | 400 | 401 | 404 | 500 | 501 = 200,
  code = -1,
) => c.json({ code, message, response: null }, status);

/** Answers with the gateway's result, which may be an error. */
export const answerResult = (c: Context, result: object | GatewayError) =>
  'error' in result ? answerError(c, result.error, 200, result.code) : answer(c, result);

/** Answers with all requested entries, with 207 if some are unknown, and with 404 if all are. */
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

/** Reads a body, as JSON or as a form. @throws an error that `onError` answers with 400 */
export async function read<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Promise<v.InferOutput<S>> {
  const body = await c.req.text();
  const isForm = c.req.header('content-type')?.includes('x-www-form-urlencoded');
  return v.parse(schema, isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body));
}
