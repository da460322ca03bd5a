import * as v from 'valibot';
import { ask, type Exchange } from './exchange.js';
import { parse } from '../../parse.js';

/** How many a page holds. The answer of 1,000 would not always come within the time of a read. */
const limit = 100;

/** Some endpoints answer a list of pages, some the list itself. */
const Page = v.union([
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => ({ list, next: list.length < limit ? 0 : 1 })),
  ),
  v.object({ list: v.nullish(v.array(v.unknown()), () => []), next: v.nullish(v.number(), 0) }),
]);

/**
 * Everything in a list, each once, read a page at a time while it is wanted. What comes in meanwhile
 * moves the pages: what was there before is seen twice, and given once.
 */
export async function* pagesOf<T>(
  exchange: Exchange,
  path: string,
  queries: readonly Record<string, string | number | undefined>[],
  { decode, key }: { decode: (one: unknown) => T; key: (one: T) => string },
): AsyncGenerator<T, void, undefined> {
  const seen = new Set<string>();
  for (const query of queries) {
    for (let page = 1, more = true; more; page += 1) {
      const address = path + queryOf({ ...query, page, limit });
      const { list, next } = await ask(exchange, {
        method: 'GET',
        path: address,
        decode: (response) => parse(Page, response, { reason: 'api', what: 'the list' }),
      });
      const before = seen.size;
      for (const one of list.map(decode)) {
        if (seen.has(key(one))) continue;
        seen.add(key(one));
        yield one;
      }
      // A gateway that gives the same page for ever is not believed.
      more = next > 0 && seen.size > before;
    }
  }
}

/** A query, with what is not said left out. */
export function queryOf(query: Record<string, string | number | undefined>): string {
  const said = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return said.length > 0 ? `?${said.join('&')}` : '';
}
