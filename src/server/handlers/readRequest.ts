import * as v from 'valibot';
import { isCustomerUid, isId } from '../../core/id.js';
import type { BillingKeyReceipt, Receipt } from '../../core/receipt.js';
import { parse } from '../parse.js';
import { form, json, readBody } from './requestBody.js';

const id = v.pipe(v.string(), v.check(isId));
const cardId = v.pipe(v.string(), v.check(isCustomerUid));
const OrderNumber = v.object({ merchantUid: id });
const PaymentReceipt = v.object({ impUid: v.nullable(id), merchantUid: id });
const CardReceipt = v.object({ ...PaymentReceipt.entries, customerUid: cardId });
const Webhook = v.object({ imp_uid: id, merchant_uid: id });
const won = v.pipe(v.union([v.number(), v.pipe(v.string(), v.nonEmpty())]), v.transform(Number));
const ConfirmRequest = v.object({ merchant_uid: id, amount: won });

const inBody = { reason: 'invalid', what: 'body' } as const;

/** Reads the order number in a browser's request. @throws {PaymentError} `invalid`. */
export const readOrderNumber = async (request: Request): Promise<{ merchantUid: string }> =>
  parse(OrderNumber, await readBody(request, [json]), inBody);

/** Reads the receipt in a browser's request. @throws {PaymentError} `invalid`. */
export const readReceipt = async (request: Request): Promise<Receipt> =>
  parse(PaymentReceipt, await readBody(request, [json]), inBody);

/**
 * Reads a request of a card registration: the order number before the payment window opens, or the
 * receipt after it.
 *
 * @throws {PaymentError} `invalid`.
 */
export async function readBillingKeyRequest(
  request: Request,
): Promise<{ merchantUid: string } | BillingKeyReceipt> {
  const body = await readBody(request, [json]);
  const isReceipt =
    typeof body === 'object' && body !== null && ('impUid' in body || 'customerUid' in body);
  return parse(isReceipt ? CardReceipt : OrderNumber, body, inBody);
}

/**
 * Reads the payment number and the order number of a webhook. The rest of the body is ignored,
 * because anybody can send a webhook.
 *
 * @throws {PaymentError} `invalid`.
 */
export async function readWebhook(request: Request): Promise<Receipt & { impUid: string }> {
  const { imp_uid, merchant_uid } = parse(Webhook, await readBody(request, [json, form]), inBody);
  return { impUid: imp_uid, merchantUid: merchant_uid };
}

/**
 * Reads the order number and the amount that the gateway sends before it charges.
 *
 * @throws {PaymentError} `invalid`.
 */
export async function readConfirmRequest(request: Request) {
  const body = await readBody(request, [json, form]);
  const { merchant_uid, amount } = parse(ConfirmRequest, body, inBody);
  return { merchantUid: merchant_uid, amount };
}
