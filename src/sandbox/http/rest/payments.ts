import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Gateway } from '../../gateway/gateway.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import type { PaymentRecord } from '../../gateway/records/paymentRecord.js';
import { balanceOf } from '../../gateway/balance.js';
import { answer, read, refuse, settled, several, text, won } from './envelope.js';
import { pageOf, sorted, spanOf } from './pages.js';

const Cancellation = v.object({
  imp_uid: v.optional(text),
  merchant_uid: v.optional(text),
  amount: v.optional(won),
  tax_free: v.optional(won),
  vat_amount: v.optional(won),
  checksum: v.optional(won),
  reason: v.optional(v.string()),
  refund_holder: v.optional(v.string()),
  refund_bank: v.optional(v.string()),
  refund_account: v.optional(v.string()),
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

/** Payments: one, several, lists, and cancelling. */
export function routePayments(api: Hono, records: RecordStore, gateway: Gateway) {
  const listed = (c: Context, status: string, ofThese: (one: PaymentRecord) => boolean) => {
    const list = records.payments.filter(
      (one) => ofThese(one) && (status === 'all' || one.status === status),
    );
    return answer(c, pageOf(c, sorted(c, list, timeOf)));
  };

  api.get('/payments/find/:merchant_uid/:status?', (c) => {
    const payment = records.find(c.req.param('merchant_uid'), c.req.param('status'));
    return payment ? answer(c, payment) : refuse(c, unknownPayment, 404);
  });
  api.get('/payments/findAll/:merchant_uid/:status?', (c) => {
    const { merchant_uid: uid, status = 'all' } = c.req.param();
    if (!records.find(uid)) return refuse(c, unknownPayment, 404);
    return listed(c, status, ({ merchant_uid }) => merchant_uid === uid);
  });
  api.get('/payments/status/:status', (c) => {
    const { status } = c.req.param();
    if (!statuses.includes(status)) return refuse(c, '잘못된 결제상태입니다.', 400);
    const within = spanOf(c, { days: 90 });
    return listed(c, status, ({ started_at }) => within(started_at));
  });
  api.post('/payments/cancel', async (c) => {
    const { enable_webhook, imp_uid, merchant_uid, ...request } = await read(c, Cancellation);
    const result = gateway.cancel({ imp_uid, merchant_uid }, request);
    if (!('error' in result) && String(enable_webhook) === 'true')
      void gateway.sendCancellationWebhook(result);
    return settled(c, result);
  });
  api.get('/payments/:imp_uid/balance', (c) => {
    const payment = records.payment(c.req.param('imp_uid'));
    if (!payment) return refuse(c, unknownPayment, 404);
    return answer(c, balanceOf(payment, records.orderExtras(payment.imp_uid)));
  });
  api.get('/payments/:imp_uid', (c) => {
    const payment = records.payment(c.req.param('imp_uid'));
    // Here alone, a test payment does not exist unless it is asked for.
    const shown = payment && (!payment.sandbox || c.req.query('include_sandbox') === 'true');
    return shown ? answer(c, payment) : refuse(c, unknownPayment, 404);
  });
  api.get('/payments', (c) => {
    const impUids = c.req.queries('imp_uid[]') ?? [];
    const merchantUids = c.req.queries('merchant_uid[]') ?? [];
    const asked = impUids.length + merchantUids.length;
    if (asked === 0 || asked > 100) return refuse(c, '1개 이상 100개 이하로 조회하세요.', 400);
    const found = [
      ...impUids.flatMap((uid) => records.payment(uid) ?? []),
      ...merchantUids.flatMap((uid) => records.find(uid) ?? []),
    ];
    return several(c, found, asked, unknownPayment);
  });
}
