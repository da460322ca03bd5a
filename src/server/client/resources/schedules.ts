import { checkId, inPath } from '../../../core/id.js';
import { check } from '../../../core/rules.js';
import { decodeSchedule, decodeSchedules } from '../decode/schedule.js';
import { encodeWritten, optional, type Encoders } from '../encode/encoders.js';
import { encodeScheduledOrder } from '../encode/scheduledOrder.js';
import { spanEncoders, splitSpan } from '../encode/span.js';
import { unixSeconds } from '../encode/unixSeconds.js';
import { readPages } from '../http/readPages.js';
import type { RestApi } from '../http/restApi.js';
import type { Billing, ScheduleListOptions } from './billing.js';
import { throwUnknownCard } from './unknownCard.js';

const root = '/subscribe/payments/schedule';
const pathOf = (merchantUid: string) => `${root}/${inPath('merchantUid', merchantUid)}`;

const listEncoders = {
  ...spanEncoders,
  status: optional((status) => ({ schedule_status: check('status', 'string', status) })),
} satisfies Encoders<ScheduleListOptions, { schedule_status: string }>;

/** Creates the methods of scheduled charges. */
export function createSchedules(rest: RestApi): Omit<Billing, 'charge' | 'onetime' | 'retry'> {
  const getSchedule = async (merchantUid: string) =>
    rest.call({ method: 'GET', path: pathOf(merchantUid), decode: decodeSchedule });

  return {
    getSchedule,
    schedule: async (customerUid, orders) => {
      const customer_uid = checkId('customerUid', customerUid);
      const schedules = check('orders', 'filled', orders).map(encodeScheduledOrder);
      const body = { customer_uid, schedules };
      const request = { method: 'POST', path: root, body, decode: decodeSchedules } as const;
      return rest.call(request).catch(throwUnknownCard(rest, customerUid));
    },
    unschedule: async (customerUid, merchantUids) => {
      const customer_uid = checkId('customerUid', customerUid);
      const path = '/subscribe/payments/unschedule';
      const body = { customer_uid, ...encodeOrderNumbers(merchantUids) };
      return rest.call({ method: 'POST', path, body, decode: decodeSchedules });
    },
    async *listSchedules(options) {
      const query = encodeWritten('', listEncoders, options);
      const queries = splitSpan(options).map(({ from, to }) => ({
        schedule_from: from,
        schedule_to: to,
        ...query,
      }));
      yield* readPages(rest, { path: root, queries, key: 'merchant_uid', decode: decodeSchedule });
    },
    reschedule: async (merchantUid, scheduleAt) => {
      const body = { schedule_at: unixSeconds('scheduleAt', scheduleAt) };
      const path = pathOf(merchantUid);
      const { status } = await getSchedule(merchantUid);
      const endpoint =
        status === 'scheduled'
          ? ({ method: 'PUT', path } as const)
          : ({ method: 'POST', path: `${path}/reschedule` } as const);
      return rest.call({ ...endpoint, body, decode: decodeSchedule });
    },
  };
}

/**
 * Encodes the orders to revoke. An empty list is refused, because the gateway would revoke every
 * charge of the card.
 */
function encodeOrderNumbers(merchantUids: readonly string[] | 'all'): object {
  if (merchantUids === 'all') return {};
  const list = check('merchantUids', 'filled', merchantUids);
  return { merchant_uid: list.map((uid) => checkId('merchantUid', uid)) };
}
