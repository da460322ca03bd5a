import * as v from 'valibot';
import { PaymentError } from '../core/error.js';
import type { Receipt } from '../core/receipt.js';
import { checkId } from './id.js';
import { parse } from './parse.js';

/** A receipt is two ids; whatever is longer was not written by the kit. */
const limit = 16 * 1024;

const Body = v.object({ impUid: v.nullable(v.string()), merchantUid: v.string() });

const malformed = (message: string) => new PaymentError('invalid', `body: ${message}`);

/** The receipt that a browser posted. @throws {PaymentError} `invalid` where it is none. */
export async function readReceipt(request: Request): Promise<Receipt> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json *(;|$)/i.test(type)) throw malformed('must be application/json');
  const text = await textOf(request);
  const receipt = parse(Body, json(text), { reason: 'invalid', what: 'body' });
  if (receipt.impUid !== null) checkId('impUid', receipt.impUid);
  checkId('merchantUid', receipt.merchantUid);
  return receipt;
}

/** Counts what arrives: the length that a sender states may be wrong. */
async function textOf(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw malformed(`must be at most ${limit} bytes`);
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('must be JSON');
  }
}
