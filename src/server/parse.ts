import * as v from 'valibot';
import { PaymentError, type PaymentErrorReason } from '../core/error.js';

/**
 * Checks a value from outside and returns it in the shape of the schema. The error names the first
 * wrong field, but not its value, because the value may contain a token.
 *
 * @throws {PaymentError} with the given `reason`.
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
  const problem =
    issue.received === 'undefined' ? 'is missing' : `must be ${issue.expected ?? 'valid'}`;
  throw new PaymentError(reason, `${what}: ${field ?? 'the value'} ${problem}`, { field });
}
