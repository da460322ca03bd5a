import type { Context } from 'hono';
import * as v from 'valibot';

/**
 * Reads the JSON body of a request. An empty body is read as an empty object.
 *
 * @throws {SyntaxError | ValiError} if the body is not valid; `onError` answers it with 400.
 */
export async function readBody<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Promise<v.InferOutput<S>> {
  return v.parse(schema, JSON.parse((await c.req.text()) || '{}'));
}

/** A string that is not empty. */
export const text = v.pipe(v.string(), v.nonEmpty());

/** A number in the query of a request. */
export const digits = v.pipe(text, v.digits(), v.transform(Number));

/** A number of won, at least 1. */
export const won = v.pipe(v.number(), v.integer(), v.minValue(1));
