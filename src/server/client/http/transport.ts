import { PaymentError } from '../../../core/error.js';
import { timeouts } from '../../timeouts.js';
import { timedOut, withTimeout } from '../../withTimeout.js';
import { endpointName, type Reply } from './envelope.js';
import { hideSecrets, type Secrets } from './hideSecrets.js';
import { sendOnce, type FailedTry, type HttpRequest } from './sendOnce.js';

/** Call of the REST API, with all its tries. */
export interface Call extends HttpRequest {
  /** Values that errors must not contain, in addition to the token. */
  secrets: Secrets;
  /** True if the call changes nothing, so that it may be sent again when no answer came. */
  repeatable: boolean;
  /** End of the call's timeout, as a time of `performance.now`. */
  deadline: number;
}

const noAnswerInTime: FailedTry = {
  reason: 'unavailable',
  message: 'no answer in time',
  retryable: true,
};

/**
 * Creates the only function that sends requests to the gateway. It returns the decoded envelope of
 * the answer, also if its code reports an error. A call that changes nothing is tried up to three
 * times within its timeout, any other call once.
 *
 * Errors have our own messages and the words of the gateway, never the messages of a runtime, which
 * may contain the headers and thus the token.
 *
 * @throws {PaymentError} `unavailable`, `api`; `interrupted` if a change may have been made.
 */
export function createTransport(fetch: typeof globalThis.fetch) {
  return async (call: Call): Promise<Reply> => {
    for (let tried = 1; ; tried += 1) {
      const left = call.deadline - performance.now();
      if (left <= 0) throw failure({ ...noAnswerInTime, nothingDone: true }, call);
      const timeout = call.repeatable ? Math.min(left, timeouts.readTry) : left;
      const result = await withTimeout(timeout, (signal) => sendOnce(fetch, call, signal));
      if (result !== timedOut && 'status' in result) {
        const { message } = result;
        return { ...result, message: message === null ? null : hideIn(message, call) };
      }
      const failed = result === timedOut ? noAnswerInTime : result;
      const pause = failed.retryAfter ?? pauseAfter(tried);
      const again = call.repeatable && failed.retryable && tried < timeouts.readTries;
      if (!again || performance.now() + pause >= call.deadline) throw failure(failed, call);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
}

/**
 * Returns the pause after a try. Half of it is random, so that clients that failed together do not
 * retry together.
 */
const pauseAfter = (tried: number): number =>
  timeouts.readPause * 2 ** (tried - 1) * (0.5 + Math.random() / 2);

/** Returns words of the gateway, which may repeat what was sent, without secrets. */
function hideIn(words: string, { token, secrets: { texts, card } }: Call): string {
  return hideSecrets(words, { card, texts: token === undefined ? texts : [token, ...texts] });
}

/** Creates the error of a failed call: `interrupted` if the gateway may have executed a change. */
function failure(
  { reason, message, words, code, retryAfter, nothingDone }: FailedTry,
  call: Call,
): PaymentError {
  const isCertain = call.repeatable || nothingDone;
  const text = words ? `${hideIn(words, call)} (${message})` : message;
  return new PaymentError(isCertain ? reason : 'interrupted', `${endpointName(call)}: ${text}`, {
    code,
    retryAfter: retryAfter === undefined ? undefined : Math.ceil(retryAfter / 1000),
  });
}
