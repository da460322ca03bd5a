import type { Context } from 'hono';
import * as v from 'valibot';
import type { GatewayError } from '../../gateway/records/gatewayError.js';

/** A text that is not empty. */
export const text = v.pipe(v.string(), v.nonEmpty());

/** An amount, also as the digits of a form. */
export const won = v.pipe(v.union([v.number(), text]), v.transform(Number), v.minValue(0));

/** What went well. */
export const answer = (c: Context, response: object) =>
  c.json({ code: 0, message: null, response });

/** HTTP 200 with a code is a refusal too: the gateway's way to say no to a charge. */
export const refuse = (
  c: Context,
  message: string,
  status: 200 | 400 | 401 | 404 | 500 = 200,
  code = -1,
) => c.json({ code, message, response: null }, status);

/** What the gateway made of a request. */
export const settled = (c: Context, result: object | GatewayError) =>
  'error' in result ? refuse(c, result.error, 200, result.code) : answer(c, result);

/** All of what was asked for, with 207 where a part is not known, and 404 where nothing is. */
export function several(c: Context, found: readonly object[], asked: number, unknown: string) {
  if (found.length === 0) return refuse(c, unknown, 404);
  const status = found.length < asked ? 207 : 200;
  return c.json({ code: 0, message: null, response: found }, status);
}

/** A body, as JSON or as a form. @throws what `onError` answers with 400 */
export async function read<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Promise<v.InferOutput<S>> {
  const body = await c.req.text();
  const isForm = c.req.header('content-type')?.includes('x-www-form-urlencoded');
  return v.parse(schema, isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body));
}
