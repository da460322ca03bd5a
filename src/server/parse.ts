import * as v from 'valibot';
import { PaymentError, type PaymentErrorReason } from '../core/error.js';

/**
 * Checks a value from outside and returns it in the shape of the schema. The error names the first
 * wrong field, never its value, which may hold a token.
 */
export function parse<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  { reason, what }: { reason: PaymentErrorReason; what: string },
): v.InferOutput<S> {
  const { success, output, issues } = v.safeParse(schema, value);
  if (success) return output;
  const [issue] = issues;
  const field = v.getDotPath(issue) ?? undefined;
  const expected = issue.received === 'undefined' ? 'there' : (issue.expected ?? 'another value');
  throw new PaymentError(reason, `${what}: ${field ?? 'it'} must be ${expected}`, { field });
}
