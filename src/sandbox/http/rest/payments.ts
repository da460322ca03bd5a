import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Gateway } from '../../gateway/gateway.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import { unknownPayment as unknown } from '../../gateway/records/gatewayError.js';
import { balanceOf } from '../../gateway/balance.js';
import { listInQuery, read } from './body.js';
import { answer, answerError, answerFound, answerResult } from './envelope.js';
import { flag, isTrue, optionalText, text, won } from './fields.js';

const Cancellation = v.object({
  imp_uid: v.optional(text),
  merchant_uid: v.optional(text),
  amount: v.optional(won),
  tax_free: v.optional(won),
  vat_amount: v.optional(won),
  checksum: v.optional(won),
  reason: optionalText,
  refund_holder: optionalText,
  refund_bank: optionalText,
  refund_account: optionalText,
  enable_webhook: v.optional(flag),
});

export const unknownPayment = unknown.error;

/** The real gateway has no hint here, but many clients do not know the parameter. */
const hiddenTestPayment = `${unknownPayment} (테스트 결제는 include_sandbox=true로 조회할 수 있습니다.)`;

/** Adds the routes for payments by number, and for refunds. */
export function routePayments(api: Hono, records: RecordStore, gateway: Gateway) {
  api.post('/payments/cancel', async (c) => {
    const { enable_webhook, imp_uid, merchant_uid, ...request } = await read(c, Cancellation);
    const result = gateway.cancel({ imp_uid, merchant_uid }, request);
    if (!('error' in result) && enable_webhook) void gateway.sendCancellationWebhook(result);
    return answerResult(c, result);
  });
  api.get('/payments/:imp_uid/balance', (c) => {
    const payment = records.payment(c.req.param('imp_uid'));
    if (!payment) return answerError(c, unknownPayment, 404);
    return answer(c, balanceOf(payment, records.orderExtras(payment.imp_uid)));
  });
  api.get('/payments/:imp_uid', (c) => {
    const payment = records.payment(c.req.param('imp_uid'));
    if (!payment) return answerError(c, unknownPayment, 404);
    // A test payment is unknown without this parameter. This is the only endpoint that needs it.
    const isShown = !payment.sandbox || isTrue(c.req.query('include_sandbox'));
    return isShown ? answer(c, payment) : answerError(c, hiddenTestPayment, 404);
  });
  api.get('/payments', (c) => {
    const impUids = listInQuery(c, 'imp_uid');
    const merchantUids = listInQuery(c, 'merchant_uid');
    const requested = impUids.length + merchantUids.length;
    if (requested === 0 || requested > 100)
      return answerError(c, 'imp_uid, merchant_uid는 1개 이상 100개 이하로 조회하세요.', 400);
    const found = [
      ...impUids.flatMap((uid) => records.payment(uid) ?? []),
      ...merchantUids.flatMap((uid) => records.find(uid) ?? []),
    ];
    return answerFound(c, found, requested, unknownPayment);
  });
}
