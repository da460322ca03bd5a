import { PaymentError } from '../../../core/error.js';
import { timeouts } from '../../timeouts.js';
import { timedOut, withTimeout } from '../../withTimeout.js';
import { endpointName, type Reply } from './envelope.js';
import { sendOnce, type FailedTry, type HttpRequest } from './sendOnce.js';

/** One call of the REST API, with all its tries. */
export interface Call extends HttpRequest {
  /** Values that no error may repeat, beside the token. */
  secrets: readonly string[];
  /** True if it changes nothing, so that it may be sent again if no answer came. */
  repeatable: boolean;
  /** End of its timeout, as `performance.now` counts. */
  deadline: number;
}

const noAnswerInTime: FailedTry = {
  reason: 'unavailable',
  message: 'no answer in time',
  retryable: true,
};

/**
 * Creates the only function that talks to the gateway. It sends a call and reads the envelope,
 * whatever its code. A call that changes nothing is tried three times within its timeout, anything
 * else once. Errors are in our own words: those of a runtime may hold the headers, and with them the
 * token.
 */
export function createTransport(fetch: typeof globalThis.fetch) {
  return async (call: Call): Promise<Reply> => {
    for (let tried = 1; ; tried += 1) {
      const left = call.deadline - performance.now();
      if (left <= 0) throw failure({ ...noAnswerInTime, nothingDone: true }, call);
      const timeout = call.repeatable ? Math.min(left, timeouts.readTry) : left;
      const result = await withTimeout(timeout, (signal) => sendOnce(fetch, call, signal));
      if (result !== timedOut && 'status' in result) return withoutSecrets(result, call);
      const failed = result === timedOut ? noAnswerInTime : result;
      const pause = failed.retryAfter ?? pauseAfter(tried);
      const again = call.repeatable && failed.retryable && tried < timeouts.readTries;
      if (!again || performance.now() + pause >= call.deadline) throw failure(failed, call);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
}

/** Half of the pause is random, so that clients that failed together do not try together. */
const pauseAfter = (tried: number): number =>
  timeouts.readPause * 2 ** (tried - 1) * (0.5 + Math.random() / 2);

/** Removes from the gateway's message what it was sent and may repeat. */
function withoutSecrets(reply: Reply, { token, secrets }: Call): Reply {
  const hidden = [token, ...secrets].filter((secret) => secret !== undefined);
  const message = hidden.reduce(
    (shown, secret) => shown?.replaceAll(secret, '…'),
    reply.message ?? undefined,
  );
  return { ...reply, message: message ?? null };
}

/** A change that the gateway may have made without our knowledge is `interrupted`. */
function failure({ reason, message, nothingDone }: FailedTry, call: Call): PaymentError {
  const isCertain = call.repeatable || nothingDone;
  return new PaymentError(isCertain ? reason : 'interrupted', `${endpointName(call)}: ${message}`);
}
