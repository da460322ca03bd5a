import type { EventLog } from '../records/eventLog.js';
import type { MerchantServer } from './merchantRequest.js';

/** Length of the answer that is read, in characters. The rest is not needed. */
const readLimit = 64_000;
/** Length of the answer that an event contains, in characters. */
const shownLimit = 4000;

/**
 * Returns a function that sends requests to the merchant's server and adds an event for each of
 * them, with the answer.
 */
export function recordRequests(
  kind: 'webhook' | 'confirm',
  events: EventLog,
  server: MerchantServer,
): MerchantServer {
  return async (request) => {
    const event = events.add([], {
      kind,
      url: request.url,
      contentType: request.headers.get('content-type') ?? '',
      request: '',
      status: null,
      answer: '',
      error: null,
    });
    // The request does not wait for its copy, so that the log delays nothing.
    void request
      .clone()
      .text()
      .then((sent) => events.update(event, { request: sent, about: idsIn(sent) }));
    try {
      const response = await server(request);
      const { status } = response;
      const text = await startOf(response);
      events.update(event, { status, answer: text.slice(0, shownLimit) });
      return new Response(text || null, { status });
    } catch (error) {
      events.update(event, { error: reasonOf(error) });
      throw error;
    }
  };
}

/** Returns the payment number and the order number in a body. */
function idsIn(body: string): string[] {
  const fields = body.startsWith('{')
    ? Object.entries<unknown>(JSON.parse(body))
    : [...new URLSearchParams(body)];
  return fields
    .filter(([name]) => name === 'imp_uid' || name === 'merchant_uid')
    .map(([, value]) => String(value));
}

/** Returns the beginning of the body of an answer, and cancels the rest. */
async function startOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length < readLimit) continue;
    await reader.cancel();
    return text;
  }
}

/** Returns the shortest clear reason of an error of `fetch`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause.name === 'TimeoutError' ? 'timeout' : cause.message;
}
