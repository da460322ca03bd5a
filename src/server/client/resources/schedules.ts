import { checkId, inPath } from '../../../core/id.js';
import { check } from '../../../core/rules.js';
import { decodeSchedule, decodeSchedules } from '../decode/schedule.js';
import { encodeScheduledOrder, type ScheduledOrder } from '../encode/scheduledOrder.js';
import { encodeScheduleOptions, type ScheduleOptions } from '../encode/scheduleOptions.js';
import { unixSeconds } from '../encode/unixSeconds.js';
import type { RestApi } from '../http/restApi.js';
import type { Billing } from './billing.js';
import { asCardDecline } from './cardDecline.js';
import { createScheduleLists, schedulesPath } from './scheduleLists.js';
import { asUnknownCard } from './unknownCard.js';
import { asUsedOrderNumber } from './usedOrderNumber.js';

const pathOf = (merchantUid: string) => `${schedulesPath}/${inPath('merchantUid', merchantUid)}`;

/** Creates the methods of scheduled charges. */
export function createSchedules(rest: RestApi): Omit<Billing, 'charge' | 'onetime' | 'retry'> {
  const getSchedule = async (merchantUid: string) =>
    rest.call({ method: 'GET', path: pathOf(merchantUid), decode: decodeSchedule });

  return {
    ...createScheduleLists(rest),
    getSchedule,
    schedule: async (customerUid, orders, options = {}) => {
      const customer_uid = checkId('customerUid', customerUid);
      const schedules = check('orders', 'filled', orders).map(encodeScheduledOrder);
      const body = { customer_uid, ...encodeScheduleOptions(options), schedules };
      const request = {
        method: 'POST',
        path: schedulesPath,
        body,
        decode: decodeSchedules,
      } as const;
      return rest.call(request).catch(throwRefusal(rest, { customerUid, orders, options }));
    },
    unschedule: async (customerUid, merchantUids) => {
      const path = '/subscribe/payments/unschedule';
      const body = encodeUnscheduling(customerUid, merchantUids);
      return rest.call({ method: 'POST', path, body, decode: decodeSchedules });
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

interface ScheduleRequest {
  customerUid: string;
  orders: readonly ScheduledOrder[];
  options: ScheduleOptions;
}

/**
 * Returns a handler of rejections that throws `declined` for a card that the card company refused, the
 * code `unknownCard` for a card that is not registered, and `usedOrderNumber` for an order number that
 * was used before.
 */
const throwRefusal =
  (rest: RestApi, { customerUid, orders, options: { card } }: ScheduleRequest) =>
  async (error: unknown): Promise<never> => {
    const decline = asCardDecline(error);
    if (decline !== error) throw decline;
    const refusal = card ? error : await asUnknownCard(rest, customerUid, error);
    if (refusal !== error) throw refusal;
    const merchantUids = orders.map(({ merchantUid }) => merchantUid);
    throw await asUsedOrderNumber(rest, merchantUids, error);
  };

/**
 * Encodes the orders to revoke. An empty list is refused, because the gateway would revoke every
 * charge of the card. Orders without a card are refused unless their numbers are given.
 */
function encodeUnscheduling(
  customerUid: string | null,
  merchantUids: readonly string[] | 'all',
): object {
  const card = customerUid !== null && { customer_uid: checkId('customerUid', customerUid) };
  if (merchantUids === 'all' && card) return card;
  const list = check('merchantUids', 'filled', merchantUids === 'all' ? [] : merchantUids);
  return { ...card, merchant_uid: list.map((uid) => checkId('merchantUid', uid)) };
}
