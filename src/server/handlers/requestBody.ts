import * as v from 'valibot';
import { PaymentError } from '../../core/error.js';
import type { BillingKeyReceipt, Receipt } from '../../core/receipt.js';
import { isId } from '../../core/id.js';
import { parse } from '../parse.js';

/** What arrives here is a few ids; whatever is longer was written neither by the kit nor the gateway. */
const limit = 16 * 1024;

const json = /^application\/json *(;|$)/i;
const form = /^application\/x-www-form-urlencoded *(;|$)/i;

// What does not fit is never repeated in an error: it may be a card number in the wrong field.
const id = v.pipe(v.string(), v.check(isId));
const OrderNumber = v.object({ merchantUid: id });
const PaymentReceipt = v.object({ impUid: v.nullable(id), merchantUid: id });
const CardReceipt = v.object({ ...PaymentReceipt.entries, customerUid: v.string() });
const Notice = v.object({ imp_uid: id, merchant_uid: id });
const won = v.pipe(v.union([v.number(), v.pipe(v.string(), v.nonEmpty())]), v.transform(Number));
const Question = v.object({ merchant_uid: id, amount: won });

const malformed = (message: string) => new PaymentError('invalid', `body: ${message}`);

/** The order number that a browser posted. @throws {PaymentError} `invalid` where it is none. */
export const readOrderNumber = async (request: Request): Promise<{ merchantUid: string }> =>
  parse(OrderNumber, await read(request, [json]), inBody);

/** The receipt that a browser posted. @throws {PaymentError} `invalid` where it is none. */
export const readReceipt = async (request: Request): Promise<Receipt> =>
  parse(PaymentReceipt, await read(request, [json]), inBody);

/** A request for a card's name, or the receipt of its window. @throws {PaymentError} `invalid`. */
export async function readBillingKey(
  request: Request,
): Promise<{ merchantUid: string } | BillingKeyReceipt> {
  const body = await read(request, [json]);
  const ends =
    typeof body === 'object' && body !== null && ('impUid' in body || 'customerUid' in body);
  return parse(ends ? CardReceipt : OrderNumber, body, inBody);
}

/** Which payment a webhook is about; nothing else that it says is read. @throws as `readReceipt`. */
export async function readNotice(request: Request): Promise<Receipt & { impUid: string }> {
  const { imp_uid, merchant_uid } = parse(Notice, await read(request, [json, form]), inBody);
  return { impUid: imp_uid, merchantUid: merchant_uid };
}

/** What the gateway is about to take, as it asks beforehand. @throws as `readReceipt`. */
export async function readQuestion(request: Request) {
  const { merchant_uid, amount } = parse(Question, await read(request, [json, form]), inBody);
  return { merchantUid: merchant_uid, amount };
}

const inBody = { reason: 'invalid', what: 'body' } as const;

async function read(request: Request, types: readonly RegExp[]): Promise<unknown> {
  const given = request.headers.get('content-type') ?? '';
  const type = types.find((one) => one.test(given));
  if (!type) throw malformed('must be application/json');
  const text = await textOf(request);
  if (type === form) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('must be JSON');
  }
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
      // Not awaited: of a request that somebody cloned, it ends only when the clone is read too.
      reader?.cancel().catch(() => undefined);
      throw malformed(`must be at most ${limit} bytes`);
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
