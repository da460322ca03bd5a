import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isPaymentError } from 'react-inicis/server';

/** Statuses for the errors of the gateway; every other one is 503. */
const statuses = new Map<string, ContentfulStatusCode>([
  ['api', 402],
  ['declined', 402],
  // The gateway may have done it: the page reads the order again later.
  ['interrupted', 504],
  ['unpaid', 404],
  ['invalid', 400],
]);

/**
 * Answers an error of a route with its status: 400 for a wrong request, 401 for operators only, 402 if
 * the gateway refused, 404 also for what belongs to somebody else, 409 if the state does not allow it.
 * The message is for the developer; the page has a text for each status.
 */
export const answerError: ErrorHandler = (error, c) => {
  const answer = (status: ContentfulStatusCode, message: string) =>
    c.json({ error: { message } }, status);
  if (error instanceof HTTPException) return answer(error.status, error.message);
  const status = isPaymentError(error) ? statuses.get(error.reason) : undefined;
  if (status) return answer(status, error.message);
  console.error(error);
  return answer(503, 'the request could not be completed yet');
};
