import { PaymentError } from '../../core/error.js';

/**
 * Largest accepted body, in bytes. Requests of `verifyAt` and of the gateway contain only a few ids.
 */
const maxBytes = 16 * 1024;

export const json = /^application\/json *(;|$)/i;
export const form = /^application\/x-www-form-urlencoded *(;|$)/i;

const invalidBody = (message: string) => new PaymentError('invalid', `body: ${message}`);

/**
 * Reads the body of a request that has one of the content types.
 *
 * @throws {PaymentError} `invalid`. Its message never quotes the body, which may contain a card
 * number in the wrong field.
 */
export async function readBody(request: Request, types: readonly RegExp[]): Promise<unknown> {
  const contentType = request.headers.get('content-type') ?? '';
  const type = types.find((one) => one.test(contentType));
  if (!type) throw invalidBody('must be application/json');
  const text = await readText(request);
  if (type === form) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    throw invalidBody('must be JSON');
  }
}

/** Reads a body and counts its bytes, because the `Content-Length` header may be wrong. */
async function readText(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const next = () =>
    reader?.read().catch(() => {
      throw invalidBody('was cut off');
    });
  for (let chunk = await next(); chunk?.value; chunk = await next()) {
    size += chunk.value.length;
    if (size > maxBytes) {
      // Not awaited: if the request was cloned, `cancel` resolves only after the clone is read too.
      reader?.cancel().catch(() => undefined);
      throw invalidBody(`must be at most ${maxBytes} bytes`);
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
