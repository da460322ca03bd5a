import type { Context } from 'hono';
import type { GatewayError } from '../../gateway/records/gatewayError.js';

/** Answers with a success. */
export const answer = (c: Context, response: object) =>
  c.json({ code: 0, message: null, response });

/**
 * Answers with an error. The default status is 200, because the gateway refuses charges with 200
 * and a code.
 */
export const answerError = (
  c: Context,
  message: string,
  status: 200 | 400 | 401 | 404 | 409 | 500 | 501 = 200,
  code = -1,
) => c.json({ code, message, response: null }, status);

/** Answers with a result of the gateway or with its error. */
export const answerResult = (c: Context, result: object | GatewayError) =>
  'error' in result ? answerError(c, result.error, result.status, result.code) : answer(c, result);

/**
 * Answers with the requested entries. The status is 207 if some are unknown, and 404 if all are
 * unknown.
 */
export function answerFound(
  c: Context,
  found: readonly object[],
  requested: number,
  unknown: string,
) {
  if (found.length === 0) return answerError(c, unknown, 404);
  const status = found.length < requested ? 207 : 200;
  return c.json({ code: 0, message: null, response: found }, status);
}
