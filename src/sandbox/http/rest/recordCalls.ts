import type { EventLog } from '../../gateway/records/eventLog.js';
import { bodyText } from './body.js';

/** Length of a stored body, in characters. */
const limit = 4000;

/** Fields of requests and answers that no event contains. Card numbers of answers are masked. */
const secret = {
  request: /^(imp_secret|card_number|expiry|birth|pwd_2digit|cvc)$/,
  answer: /^access_token$/,
};

/** Fields and path segments that name a payment, an order or a billing key. */
const isId = (name: string) => /^(imp_uid|merchant_uid|customer_uid)(\[\d*\])?$/.test(name);

/**
 * Returns a function that passes calls to the REST API and adds an event for each call. The caller
 * does not wait for the event.
 */
export function recordCalls(
  events: EventLog,
  respond: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const event = events.add(idsIn(pathname, searchParams), {
      kind: 'rest',
      method: request.method,
      path: pathname + (searchParams.size > 0 ? `?${searchParams}` : ''),
      request: '',
      status: null,
      answer: '',
    });
    const isForm = /urlencoded/.test(request.headers.get('content-type') ?? '');
    if (request.method !== 'GET')
      void bodyText(request)
        // If the connection was cut, there is no text.
        .catch(() => '')
        .then((text) => {
          const { shown, ids } = readBody(text, secret.request, isForm);
          const about = [...new Set([...event.about, ...ids])];
          return events.update(event, { request: shown, about });
        });
    const response = await respond(request);
    const { status } = response;
    events.update(event, { status });
    // Only an answer that a fault cuts states its length. Reading it would report the cut before its
    // beginning was sent.
    if (response.headers.has('content-length')) return response;
    const text = await response.text();
    events.update(event, { answer: readBody(text, secret.answer).shown });
    // A status such as 204 allows no body, not even an empty one.
    return new Response(text || null, response);
  };
}

function idsIn(pathname: string, query: URLSearchParams): string[] {
  const inPath = pathname.split('/').slice(2).map(decode);
  return [...inPath, ...[...query].filter(([name]) => isId(name)).map(([, value]) => value)];
}

/** Decodes a segment of a path. A segment that is not valid stays as it is. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Returns a body without its secrets, and the ids that it contains. */
function readBody(text: string, hidden: RegExp, isForm = false): { shown: string; ids: string[] } {
  const ids: string[] = [];
  const keep = (name: string, value: unknown) => {
    if (hidden.test(name)) return '***';
    if (isId(name)) ids.push(...[value].flat().map(String));
    return value;
  };
  if (isForm) {
    const fields = [...new URLSearchParams(text)].map(([name, value]) => [
      name,
      String(keep(name, value)),
    ]);
    return {
      shown: fields
        .map((pair) => pair.join('='))
        .join('&')
        .slice(0, limit),
      ids,
    };
  }
  try {
    const shown = JSON.stringify(JSON.parse(text, keep)) ?? '';
    return { shown: shown.slice(0, limit), ids };
  } catch {
    // The body is not JSON, for example a page of an error. It may be a form without a content type,
    // so its values are left out.
    return { shown: text.startsWith('<') ? text.slice(0, limit) : '', ids };
  }
}
