import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { ScheduledCharge } from '../../gateway/records/records.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import type { ApiContext } from './apiContext.js';
import { read } from './body.js';
import { answer, answerError, answerResult } from './envelope.js';
import { customerUid, optionalText, text, unixSeconds, won } from './fields.js';
import { card, order } from './order.js';
import { pageOf, spanOf, type Span } from './pages.js';

const Scheduling = v.object({
  ...v.partial(v.object(card)).entries,
  customer_uid: customerUid,
  customer_id: optionalText,
  checking_amount: v.optional(won),
  schedules: v.pipe(v.array(v.object({ ...order, schedule_at: unixSeconds })), v.minLength(1)),
});
const Unscheduling = v.object({
  customer_uid: v.optional(customerUid),
  merchant_uid: v.optional(v.union([text, v.array(text)])),
});
const scheduleStatus = v.optional(
  v.picklist(
    ['scheduled', 'executed', 'revoked'],
    'scheduled, executed, revoked 중 하나여야 합니다',
  ),
);
const ListQuery = v.object({
  schedule_status: scheduleStatus,
  'schedule-status': scheduleStatus,
  sorting: v.optional(v.literal('scheduled', 'scheduled여야 합니다')),
});
const Rescheduling = v.object({ schedule_at: unixSeconds });

const unknownSchedule = '존재하지 않는 예약결제정보입니다.';
/** Maximum time span of a list, in days. Three months have at most 92 days. */
const days = 92;

/** Adds the routes for scheduled charges. */
export function routeSchedules(api: Hono, context: ApiContext) {
  const { records } = context;
  routeScheduling(api, context);
  api.get('/subscribe/payments/schedule', (c) => {
    const span = { from: 'schedule_from', to: 'schedule_to', days };
    const { schedule_status: status, sorting } = v.parse(ListQuery, c.req.query());
    const list = listed(records.schedules, status, spanOf(c, span));
    // The list is newest first by default.
    return answer(c, pageOf(c, sorting ? list : list.toReversed()));
  });
  api.get('/subscribe/payments/schedule/customers/:customer_uid', (c) => schedulesOf(c, records));
  routeOneSchedule(api, context);
}

/** Adds the routes that create and revoke scheduled charges. */
function routeScheduling(api: Hono, { gateway: { schedules }, requirements }: ApiContext) {
  api.post('/subscribe/payments/schedule', async (c) => {
    const body = await read(c, Scheduling);
    const { customer_uid, schedules: orders, card_number, expiry } = body;
    const names = orders.map(({ name }, at) => [`schedules[${at}].name`, name]);
    requirements.check(c, Object.fromEntries(names));
    const newCard = card_number && expiry ? { ...body, card_number, expiry } : undefined;
    return answerResult(c, schedules.add(customer_uid, orders, newCard));
  });
  api.post('/subscribe/payments/unschedule', async (c) => {
    const { customer_uid, merchant_uid } = await read(c, Unscheduling);
    const merchantUids = merchant_uid === undefined ? undefined : [merchant_uid].flat();
    // Without this check, a body that names nothing would revoke the charges of every customer.
    if (customer_uid === undefined && !merchantUids?.length)
      return answerError(c, 'customer_uid, merchant_uid 중 하나는 필수입니다.', 400);
    return answerResult(c, schedules.revoke({ customer_uid, merchantUids }));
  });
}

/** Adds the routes for one scheduled charge. */
function routeOneSchedule(api: Hono, { records, gateway: { schedules } }: ApiContext) {
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
  const uid = c.req.param('customer_uid') ?? '';
  const { 'schedule-status': status } = v.parse(ListQuery, c.req.query());
  const span = spanOf(c, { days });
  return answer(c, pageOf(c, listed(records.schedulesOf(uid), status, span)));
}

const listed = (
  schedules: readonly ScheduledCharge[],
  status: string | undefined,
  { from, to }: Span,
) =>
  schedules
    .map((one) => one.answer)
    .filter(({ schedule_at }) => schedule_at >= from && schedule_at <= to)
    .filter((one) => !status || one.schedule_status === status)
    .sort((one, other) => one.schedule_at - other.schedule_at);
