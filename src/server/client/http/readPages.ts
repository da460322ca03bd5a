import * as v from 'valibot';
import { parse } from '../../parse.js';
import { queryString, type Query } from './queryString.js';
import type { RestApi } from './restApi.js';

/** Number of entries in a page. A page of 1,000 can take longer than the timeout of a read. */
const limit = 100;

/** Answer of a list. Some endpoints return pages, others a plain list. */
const Page = v.union([
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => ({ list, next: list.length < limit ? 0 : 1 })),
  ),
  v.object({ list: v.nullish(v.array(v.unknown()), () => []), next: v.nullish(v.number(), 0) }),
]);

/** Endpoint of a list, and the decoder of its entries. */
export interface PagedList<T> {
  path: string;
  /** Queries that are read one after the other. */
  queries: readonly Query[];
  decode: (entry: unknown) => T;
  /** Returns the id of an entry, by which duplicates are found. */
  keyOf: (entry: T) => string;
}

/**
 * Yields each entry of a list once. A page is read when its first entry is needed. New entries
 * shift the pages while they are read, so an entry can appear on two pages; it is yielded once.
 */
export async function* readPages<T>(
  rest: RestApi,
  { path, queries, decode, keyOf }: PagedList<T>,
): AsyncGenerator<T, void, undefined> {
  const seen = new Set<string>();
  for (const query of queries) {
    for (let page = 1, more = true; more; page += 1) {
      const { list, next } = await rest.call({
        method: 'GET',
        path: path + queryString({ ...query, page, limit }),
        decode: (response) => parse(Page, response, { reason: 'api', what: 'the list' }),
      });
      const before = seen.size;
      for (const entry of list.map(decode)) {
        if (seen.has(keyOf(entry))) continue;
        seen.add(keyOf(entry));
        yield entry;
      }
      // Stops if the gateway returns the same page forever.
      more = next > 0 && seen.size > before;
    }
  }
}
