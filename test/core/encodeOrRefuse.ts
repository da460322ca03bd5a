import { expect } from 'vitest';
import { rules } from '../../src/core/rules.js';
import type { RequestPayParams } from '../../src/core/wire.js';
import { invalidErrorOf } from './encodeAny.js';

/** Freezes a value deeply, so that a write throws an error that is not a `PaymentError`. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** Returns the parameters, or `null` if the request was refused with a field and a rule. */
export function encodeOrRefuse(encode: (given: object) => RequestPayParams, given: object) {
  const params: RequestPayParams[] = [];
  const error = invalidErrorOf(() => params.push(encode(frozen(given))));
  const hasFieldAndRule = error && /\w/.test(error.field ?? '') && (error.code ?? '') in rules;
  expect(hasFieldAndRule ?? params.length === 1).toBe(true);
  return params[0] ?? null;
}
