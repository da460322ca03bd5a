import type { Context, Hono } from 'hono';
import type { Clock } from '../../gateway/records/clock.js';
import type { PaymentRecord } from '../../gateway/records/paymentRecord.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import { answer, answerError } from './envelope.js';
import { pageOf, sorted, spanOf } from './pages.js';
import { unknownPayment } from './payments.js';

const statuses = ['all', 'ready', 'paid', 'cancelled', 'failed'];

const unknownStatus = `잘못된 결제상태입니다. (payment_status: ${statuses.join(', ')})`;

const beyondEnd = '데이터 범위를 넘어선 page입니다';

const timeOf = (payment: PaymentRecord, by: string) =>
  by === 'paid'
    ? payment.paid_at
    : by === 'updated'
      ? Math.max(payment.started_at, payment.paid_at, payment.failed_at, payment.cancelled_at)
      : payment.started_at;

/** Adds the routes for the payments of an order, and for the payments of a time span. */
export function routePaymentLists(api: Hono, records: RecordStore, clock: Clock) {
  const list = (c: Context, status: string, payments: readonly PaymentRecord[]) =>
    sorted(
      c,
      payments.filter((one) => status === 'all' || one.status === status),
      timeOf,
    );
  const ofOrder = (c: Context, uid: string, status: string) =>
    list(c, status, records.paymentsOf(uid));

  api.get('/payments/find/:merchant_uid/:payment_status?', (c) => {
    const { merchant_uid: uid, payment_status: status = 'all' } = c.req.param();
    const [payment] = ofOrder(c, uid, status);
    return payment ? answer(c, payment) : answerError(c, unknownPayment, 404);
  });
  api.get('/payments/findAll/:merchant_uid/:payment_status?', (c) => {
    const { merchant_uid: uid, payment_status: status = 'all' } = c.req.param();
    if (!statuses.includes(status)) return answerError(c, unknownStatus, 400);
    if (!records.find(uid)) return answerError(c, unknownPayment, 404);
    return answer(c, pageOf(c, ofOrder(c, uid, status)));
  });
  api.get('/payments/status/:payment_status', (c) => {
    const { payment_status: status } = c.req.param();
    if (!statuses.includes(status)) return answerError(c, unknownStatus, 400);
    const { from, to } = spanOf(c, { days: 90, now: clock.seconds });
    const page = pageOf(c, list(c, status, records.paymentsBetween(from, to)));
    const isBeyondEnd = page.list.length === 0 && page.previous > 0;
    return isBeyondEnd ? answerError(c, beyondEnd, 400) : answer(c, page);
  });
}
