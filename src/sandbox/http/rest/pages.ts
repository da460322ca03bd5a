import type { Context } from 'hono';
import * as v from 'valibot';

function count(least: number, most: number) {
  const message = `${least} 이상 ${most} 이하의 정수여야 합니다`;
  return v.pipe(
    v.string(),
    v.transform(Number),
    v.number(message),
    v.integer(message),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
}

const Paging = v.object({
  page: v.optional(count(0, 1e6), '1'),
  limit: v.optional(count(1, 1000), '20'),
});

/**
 * Returns one page of a list, in the gateway's format. `previous` and `next` are 0 if there is no
 * such page.
 */
export function pageOf<T>(c: Context, all: readonly T[]) {
  const query = v.parse(Paging, c.req.query());
  const page = Math.max(query.page, 1);
  const list = all.slice((page - 1) * query.limit, page * query.limit);
  const next = page * query.limit < all.length ? page + 1 : 0;
  return { total: all.length, previous: page - 1, next, list };
}

const seconds = count(0, 1e11);

interface SpanOptions {
  /** Names of the parameters. */
  from?: string;
  to?: string;
  /** Maximum length, in days. */
  days: number;
  /** The time at which a span without an end ends. Without it, both parameters are required. */
  now?: number;
}

/** A time span in unix seconds. Both ends are included. */
export interface Span {
  from: number;
  to: number;
}

/**
 * Reads the time span of a list from the query. Without a start, it has its maximum length.
 *
 * @throws {ValiError} if the span is longer than `days` or is not valid; `onError` answers it with
 * 400.
 */
export function spanOf(c: Context, { from = 'from', to = 'to', days, now }: SpanOptions): Span {
  const time = now === undefined ? seconds : v.optional(seconds);
  const longest = days * 24 * 60 * 60;
  const Times = v.pipe(
    v.object({ [from]: time, [to]: time }),
    v.transform((query) => {
      const end = query[to] ?? now ?? 0;
      return { from: query[from] ?? end - longest, to: end };
    }),
    v.check(
      (span) => span.to - span.from <= longest,
      `조회 기간(${from}, ${to})은 최대 ${days}일입니다`,
    ),
  );
  return v.parse(Times, c.req.query());
}

const Sorting = v.object({
  sorting: v.optional(
    v.picklist(
      ['-started', 'started', '-paid', 'paid', '-updated', 'updated'],
      '-started, started, -paid, paid, -updated, updated 중 하나여야 합니다',
    ),
    '-started',
  ),
});

/** Sorts a list by the time in the `sorting` parameter. With a minus sign, newest first. */
export function sorted<T>(
  c: Context,
  list: readonly T[],
  timeOf: (one: T, by: string) => number,
): T[] {
  const { sorting } = v.parse(Sorting, c.req.query());
  const by = sorting.replace(/^-/, '');
  const direction = sorting.startsWith('-') ? -1 : 1;
  return list
    .map((one, at) => ({ one, at, time: timeOf(one, by) }))
    .sort((a, b) => direction * (a.time - b.time || a.at - b.at))
    .map(({ one }) => one);
}
