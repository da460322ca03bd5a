import * as v from 'valibot';
import { isPaymentError, PaymentError } from '../../../core/error.js';
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

/** Endpoint of a list. */
export interface PagedList {
  path: string;
  /** Queries that are read one after the other. */
  queries: readonly Query[];
  /** Name of the field by which an entry is recognized. */
  key: 'imp_uid' | 'merchant_uid';
}

/**
 * Yields each entry of a list once, not decoded. A page is read when its first entry is needed. New
 * entries shift the pages while they are read, so an entry can appear on two pages; it is yielded
 * once.
 *
 * @param get function that reads the response of a path
 */
export async function* readEntries(
  get: (path: string) => Promise<unknown>,
  { path, queries, key }: PagedList,
): AsyncGenerator<unknown, void, undefined> {
  const seen = new Set<string>();
  for (const query of queries) {
    for (let page = 1, more = true; more; page += 1) {
      const response = await get(path + queryString({ ...query, page, limit }));
      const { list, next } = parse(Page, response, { reason: 'api', what: 'the list' });
      const before = seen.size;
      for (const entry of list) {
        const name = textIn(entry, key) ?? JSON.stringify(entry);
        if (seen.has(name)) continue;
        seen.add(name);
        yield entry;
      }
      // Stops if the gateway returns the same page forever.
      more = next > 0 && seen.size > before;
    }
  }
}

/** Returns a text of an entry that may not be decodable. */
export function textIn(entry: unknown, name: string): string | undefined {
  const fields: Record<string, unknown> = typeof entry === 'object' ? { ...entry } : {};
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Yields each entry of a list that can be decoded. One that cannot does not hide the entries after
 * it: it is reported after the last one.
 *
 * @throws {PaymentError} `api` that names the first entry that cannot be decoded
 */
export async function* readPages<T>(
  rest: RestApi,
  { decode, ...list }: PagedList & { decode: (entry: unknown) => T },
): AsyncGenerator<T, void, undefined> {
  const get = (path: string) =>
    rest.call({ method: 'GET', path, decode: (response: unknown) => response });
  yield* decodeEach(readEntries(get, list), { decode, key: list.key });
}

/** Yields each entry that can be decoded, and throws for the first other one after the last entry. */
export async function* decodeEach<T>(
  entries: AsyncIterable<unknown>,
  { decode, key }: Pick<PagedList, 'key'> & { decode: (entry: unknown) => T },
): AsyncGenerator<T, void, undefined> {
  const errors: PaymentError[] = [];
  const decodeOrCollect = (entry: unknown): [T] | [] => {
    try {
      return [decode(entry)];
    } catch (error) {
      if (!isPaymentError(error)) throw error;
      const { field } = error;
      const message = `${textIn(entry, key) ?? 'an entry'}: ${error.message}`;
      errors.push(new PaymentError('api', message, { field }));
      return [];
    }
  };
  for await (const entry of entries) yield* decodeOrCollect(entry);
  const [first] = errors;
  if (first) throw first;
}
