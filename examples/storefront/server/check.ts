import { validator } from 'hono/validator';
import * as v from 'valibot';
import { ShopError } from '../shared/ShopError.js';

/** Checks the JSON body of a request. @throws {ShopError} `invalid`, with the first wrong field. */
export const body = <Output>(schema: v.GenericSchema<unknown, Output>) =>
  validator('json', (value): Output => {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    throw new ShopError('invalid', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
  });
