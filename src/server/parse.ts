import * as v from 'valibot';
import { PaymentError, type PaymentErrorReason } from '../core/error.js';

/**
 * What came in from outside, in the shape that the schema says. The error names the first field
 * that is not, never its value: what came in may hold a token.
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
