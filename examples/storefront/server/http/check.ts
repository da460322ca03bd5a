import { HTTPException } from 'hono/http-exception';
import { validator } from 'hono/validator';
import * as v from 'valibot';

/** Checks the JSON body of a request; answers 400 with the first wrong field. */
export const body = <Output>(schema: v.GenericSchema<unknown, Output>) =>
  validator('json', (value): Output => {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    const message = `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`;
    throw new HTTPException(400, { message });
  });
