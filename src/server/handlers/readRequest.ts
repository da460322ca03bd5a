import * as v from 'valibot';
import { isCustomerUid, isId } from '../../core/id.js';
import type { BillingKeyReceipt, Receipt } from '../../core/receipt.js';
import { parse } from '../parse.js';
import { toErrorResult, type ErrorResult } from '../verify/errorResult.js';
import type { EscrowWebhook } from './recordEscrowChange.js';
import { form, json, readBody } from './requestBody.js';

const id = v.pipe(v.string(), v.check(isId));
const cardId = v.pipe(v.string(), v.check(isCustomerUid));
const OrderNumber = v.object({ merchantUid: id });
const PaymentReceipt = v.object({ impUid: v.nullable(id), merchantUid: id });
const CardReceipt = v.object({ ...PaymentReceipt.entries, customerUid: cardId });
const Webhook = v.object({ imp_uid: id, merchant_uid: id, event: v.optional(v.unknown()) });
const won = v.pipe(v.union([v.number(), v.pipe(v.string(), v.nonEmpty())]), v.transform(Number));
const ConfirmRequest = v.object({ merchant_uid: id, amount: won });

/** Event of a webhook about an escrow payment. */
const escrowEvent = 'Inicis.Escrow.Changed';
const whole = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8.64e12));
const seconds = v.union([
  whole,
  v.pipe(v.string(), v.regex(/^\d{1,13}$/), v.transform(Number), whole),
]);
const code = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^[0-9A-Za-z]{1,8}$/),
);
const escrowFields = v.object({
  escrow_status: code,
  changed_at: seconds,
  denied_reason: v.fallback(v.nullish(v.string(), null), null),
});
const toEscrow = v.transform(
  ({ escrow_status, changed_at, denied_reason }: v.InferOutput<typeof escrowFields>) => ({
    code: escrow_status,
    changedAt: changed_at,
    deniedReason: denied_reason || null,
  }),
);
const Escrow = v.pipe(
  v.object({ extra: escrowFields }),
  v.transform(({ extra }) => extra),
  toEscrow,
);
/** Names of the same fields in a form. */
const EscrowForm = v.pipe(
  v.object({
    'extra[escrow_status]': code,
    'extra[changed_at]': seconds,
    'extra[denied_reason]': escrowFields.entries.denied_reason,
  }),
  v.transform((fields) => ({
    escrow_status: fields['extra[escrow_status]'],
    changed_at: fields['extra[changed_at]'],
    denied_reason: fields['extra[denied_reason]'],
  })),
  toEscrow,
);

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

/** Numbers of a webhook, and the change of an escrow payment if the webhook is about one. */
export interface WebhookBody extends Receipt {
  impUid: string;
  /** The error if the change cannot be read. The payment of the webhook is recorded all the same. */
  escrow: EscrowWebhook | ErrorResult | null;
}

/**
 * Reads the payment number and the order number of a webhook. The rest of the body is ignored,
 * because anybody can send a webhook. The only exception is a change of an escrow payment, which the
 * gateway cannot be asked about.
 *
 * @throws {PaymentError} `invalid`.
 */
export async function readWebhook(request: Request): Promise<WebhookBody> {
  const body = await readBody(request, [json, form]);
  const { imp_uid, merchant_uid, event } = parse(Webhook, body, inBody);
  const escrow = event === escrowEvent ? readEscrow(body) : null;
  return { impUid: imp_uid, merchantUid: merchant_uid, escrow };
}

function readEscrow(body: unknown): EscrowWebhook | ErrorResult {
  try {
    return parse(v.union([Escrow, EscrowForm]), body, inBody);
  } catch (error) {
    return toErrorResult(error);
  }
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
