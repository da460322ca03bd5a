import type { Context } from 'hono';
import * as v from 'valibot';
import { ShopError } from './shopError.js';

/** Reads the JSON body of a request. @throws {ShopError} `invalid`, with the first wrong field. */
export async function readBody<T extends v.GenericSchema>(
  c: Context,
  schema: T,
): Promise<v.InferOutput<T>> {
  const body = v.safeParse(schema, await c.req.json().catch(() => null));
  if (body.success) return body.output;
  const [issue] = body.issues;
  throw new ShopError('invalid', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}
