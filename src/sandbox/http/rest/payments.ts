import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Gateway } from '../../gateway/gateway.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import type { PaymentRecord } from '../../gateway/records/paymentRecord.js';
import { balanceOf } from '../../gateway/balance.js';
import {
  answer,
  answerError,
  answerFound,
  answerResult,
  optionalText,
  read,
  text,
  won,
} from './envelope.js';
import { pageOf, sorted, spanOf } from './pages.js';

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
  enable_webhook: v.optional(v.union([v.boolean(), v.picklist(['true', 'false'])])),
});

const unknownPayment = '존재하지 않는 결제정보입니다.';
const statuses = ['all', 'ready', 'paid', 'cancelled', 'failed'];

const timeOf = (payment: PaymentRecord, by: string) =>
  by === 'paid'
    ? payment.paid_at
    : by === 'updated'
      ? Math.max(payment.started_at, payment.paid_at, payment.failed_at, payment.cancelled_at)
      : payment.started_at;

/** Routes of payments: one, several, lists, and cancelling. */
export function routePayments(api: Hono, records: RecordStore, gateway: Gateway) {
  const list = (c: Context, status: string, isListed: (one: PaymentRecord) => boolean) => {
    const payments = records.payments.filter(
      (one) => isListed(one) && (status === 'all' || one.status === status),
    );
    return answer(c, pageOf(c, sorted(c, payments, timeOf)));
  };

  api.get('/payments/find/:merchant_uid/:payment_status?', (c) => {
    const payment = records.find(c.req.param('merchant_uid'), c.req.param('payment_status'));
    return payment ? answer(c, payment) : answerError(c, unknownPayment, 404);
  });
  api.get('/payments/findAll/:merchant_uid/:payment_status?', (c) => {
    const { merchant_uid: uid, payment_status: status = 'all' } = c.req.param();
    if (!records.find(uid)) return answerError(c, unknownPayment, 404);
    return list(c, status, ({ merchant_uid }) => merchant_uid === uid);
  });
  api.get('/payments/status/:payment_status', (c) => {
    const { payment_status: status } = c.req.param();
    if (!statuses.includes(status)) return answerError(c, '잘못된 결제상태입니다.', 400);
    const isInSpan = spanOf(c, { days: 90 });
    return list(c, status, ({ started_at }) => isInSpan(started_at));
  });
  api.post('/payments/cancel', async (c) => {
    const { enable_webhook, imp_uid, merchant_uid, ...request } = await read(c, Cancellation);
    const result = gateway.cancel({ imp_uid, merchant_uid }, request);
    if (!('error' in result) && String(enable_webhook) === 'true')
      void gateway.sendCancellationWebhook(result);
    return answerResult(c, result);
  });
  api.get('/payments/:imp_uid/balance', (c) => {
    const payment = records.payment(c.req.param('imp_uid'));
    if (!payment) return answerError(c, unknownPayment, 404);
    return answer(c, balanceOf(payment, records.orderExtras(payment.imp_uid)));
  });
  api.get('/payments/:imp_uid', (c) => {
    const payment = records.payment(c.req.param('imp_uid'));
    // Only here, a test payment is unknown without this parameter.
    const shown = payment && (!payment.sandbox || c.req.query('include_sandbox') === 'true');
    return shown ? answer(c, payment) : answerError(c, unknownPayment, 404);
  });
  api.get('/payments', (c) => {
    const impUids = c.req.queries('imp_uid[]') ?? [];
    const merchantUids = c.req.queries('merchant_uid[]') ?? [];
    const requested = impUids.length + merchantUids.length;
    if (requested === 0 || requested > 100)
      return answerError(c, '1개 이상 100개 이하로 조회하세요.', 400);
    const found = [
      ...impUids.flatMap((uid) => records.payment(uid) ?? []),
      ...merchantUids.flatMap((uid) => records.find(uid) ?? []),
    ];
    return answerFound(c, found, requested, unknownPayment);
  });
}
