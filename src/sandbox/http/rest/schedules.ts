import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { ScheduledCharge } from '../../gateway/records/records.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import type { ApiContext } from './apiContext.js';
import { read } from './body.js';
import { answer, answerError, answerResult } from './envelope.js';
import { customerUid, text, unixSeconds } from './fields.js';
import { order } from './order.js';
import { pageOf, spanOf } from './pages.js';

const Scheduling = v.object({
  customer_uid: customerUid,
  schedules: v.pipe(v.array(v.object({ ...order, schedule_at: unixSeconds })), v.minLength(1)),
});
const Unscheduling = v.object({
  customer_uid: customerUid,
  merchant_uid: v.optional(v.union([text, v.array(text)])),
});
const Rescheduling = v.object({ schedule_at: unixSeconds });

const unknownSchedule = '존재하지 않는 예약결제정보입니다.';
/** Maximum time span of a list, in days. Three months have at most 92 days. */
const days = 92;

/** Adds the routes for scheduled charges. */
export function routeSchedules(api: Hono, { records, gateway, requirements }: ApiContext) {
  const { schedules } = gateway;
  const ofOne = async (
    c: Context,
    answerOf: (one: ScheduledCharge) => object | Promise<object>,
  ) => {
    const scheduled = records.schedule(c.req.param('merchant_uid') ?? '');
    return scheduled
      ? answerResult(c, await answerOf(scheduled))
      : answerError(c, unknownSchedule, 404);
  };
  const newTime = async (c: Context) => (await read(c, Rescheduling)).schedule_at;

  api.post('/subscribe/payments/schedule', async (c) => {
    const { customer_uid, schedules: orders } = await read(c, Scheduling);
    requirements.check(
      c,
      Object.fromEntries(orders.map(({ name }, at) => [`schedules[${at}].name`, name])),
    );
    return answerResult(c, schedules.add(customer_uid, orders));
  });
  api.post('/subscribe/payments/unschedule', async (c) => {
    const { customer_uid, merchant_uid } = await read(c, Unscheduling);
    const uids = merchant_uid === undefined ? undefined : [merchant_uid].flat();
    return answerResult(c, schedules.revoke(customer_uid, uids));
  });
  api.get('/subscribe/payments/schedule', (c) => {
    const isInSpan = spanOf(c, { from: 'schedule_from', to: 'schedule_to', days });
    const { schedule_status: status } = c.req.query();
    return answer(c, pageOf(c, listed(records, status, isInSpan)));
  });
  api.get('/subscribe/payments/schedule/customers/:customer_uid', (c) => schedulesOf(c, records));
  const one = '/subscribe/payments/schedule/:merchant_uid';
  api.get(one, (c) => ofOne(c, (scheduled) => scheduled.answer));
  api.put(one, (c) => ofOne(c, async (it) => schedules.changeTime(it, await newTime(c))));
  api.post(`${one}/reschedule`, (c) =>
    ofOne(c, async (it) => schedules.reschedule(it, await newTime(c))),
  );
  api.post(`${one}/retry`, (c) => ofOne(c, (it) => schedules.retry(it)));
}

/** Answers with one page of the scheduled charges of a billing key. */
export function schedulesOf(c: Context, records: RecordStore) {
  const uid = c.req.param('customer_uid');
  const { from, to, 'schedule-status': status } = c.req.query();
  if (!from || !to) return answerError(c, '조회 기간(from, to)은 필수입니다.', 400);
  const list = listed(records, status, spanOf(c, { days }));
  return answer(
    c,
    pageOf(
      c,
      list.filter(({ customer_uid }) => customer_uid === uid),
    ),
  );
}

const listed = (
  records: RecordStore,
  status: string | undefined,
  isInSpan: (time: number) => boolean,
) =>
  records.schedules
    .map((one) => one.answer)
    .filter((one) => isInSpan(one.schedule_at) && (!status || one.schedule_status === status))
    .sort((one, other) => one.schedule_at - other.schedule_at);
