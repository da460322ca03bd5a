import { PaymentError } from '../../core/error.js';

/** Most bytes of a body: it holds a few ids. A longer one comes from neither the kit nor the gateway. */
const maxBytes = 16 * 1024;

export const json = /^application\/json *(;|$)/i;
export const form = /^application\/x-www-form-urlencoded *(;|$)/i;

const invalidBody = (message: string) => new PaymentError('invalid', `body: ${message}`);

/**
 * Reads the body of a request that has one of these content types.
 *
 * @throws {PaymentError} `invalid`, without a word of the body: it may be a card number in the
 * wrong field.
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

/** Reads a body and counts its bytes: the length in the sender's header may be wrong. */
async function readText(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > maxBytes) {
      // Not awaited: for a request that was cloned, it ends only when the clone is read too.
      reader?.cancel().catch(() => undefined);
      throw invalidBody(`must be at most ${maxBytes} bytes`);
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
