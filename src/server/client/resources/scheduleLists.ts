import { inPath } from '../../../core/id.js';
import { check } from '../../../core/rules.js';
import { decodeSchedule, type Schedule } from '../decode/schedule.js';
import { encodeWritten, optional, type Encoders } from '../encode/encoders.js';
import { spanEncoders, splitSpan } from '../encode/span.js';
import type { Query } from '../http/queryString.js';
import { readPages } from '../http/readPages.js';
import type { RestApi } from '../http/restApi.js';
import type { Billing, ScheduleListOptions } from './billing.js';

/** Path of all scheduled charges. */
export const schedulesPath = '/subscribe/payments/schedule';

const listEncoders = {
  ...spanEncoders,
  status: optional((status) => ({ schedule_status: check('status', 'string', status) })),
} satisfies Encoders<ScheduleListOptions, { schedule_status: string }>;

const cardListEncoders = {
  ...spanEncoders,
  status: optional((status) => ({ 'schedule-status': check('status', 'string', status) })),
} satisfies Encoders<ScheduleListOptions, { 'schedule-status': string }>;

const readList = (rest: RestApi, path: string, queries: readonly Query[]) =>
  readPages(rest, { path, queries, key: 'merchant_uid', decode: decodeSchedule });

/** Reads the scheduled charges of a card from one of the two endpoints that list them. */
export async function* readCardSchedules(
  rest: RestApi,
  path: string,
  options: ScheduleListOptions,
): AsyncGenerator<Schedule, void, undefined> {
  const query = encodeWritten('', cardListEncoders, options);
  const queries = splitSpan(options).map((span) => ({ ...span, ...query }));
  yield* readList(rest, path, queries);
}

/** Creates the methods that list scheduled charges. */
export const createScheduleLists = (
  rest: RestApi,
): Pick<Billing, 'listSchedules' | 'listCardSchedules'> => ({
  async *listSchedules(options) {
    const query = encodeWritten('', listEncoders, options);
    const queries = splitSpan(options).map(({ from, to }) => ({
      schedule_from: from,
      schedule_to: to,
      // Oldest first. By default the newest comes first, and a new schedule would shift the pages.
      sorting: 'scheduled',
      ...query,
    }));
    yield* readList(rest, schedulesPath, queries);
  },
  async *listCardSchedules(customerUid, options) {
    const path = `${schedulesPath}/customers/${inPath('customerUid', customerUid)}`;
    yield* readCardSchedules(rest, path, options);
  },
});
