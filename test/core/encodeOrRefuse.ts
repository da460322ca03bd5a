import { expect } from 'vitest';
import { rules } from '../../src/core/rules.js';
import type { RequestPayParams } from '../../src/core/wire.js';
import { invalidErrorOf } from './encodeAny.js';

/** Makes a write into what was given throw an error that is not a `PaymentError`. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** Returns the parameters, or `null` if they were refused with a field and a rule. */
export function encodeOrRefuse(encode: (given: object) => RequestPayParams, given: object) {
  const params: RequestPayParams[] = [];
  const error = invalidErrorOf(() => params.push(encode(frozen(given))));
  const says = error && /\w/.test(error.field ?? '') && (error.code ?? '') in rules;
  expect(says ?? params.length === 1).toBe(true);
  return params[0] ?? null;
}
