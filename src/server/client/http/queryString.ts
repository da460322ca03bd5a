/**
 * Parameters of a query. `undefined` is left out; the name of a list is repeated for each entry.
 */
export type Query = Record<string, string | number | readonly string[] | undefined>;

/** Returns the query string with its question mark, or an empty string. */
export function queryString(query: Query): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'object' ? value : [value]).flatMap((one) =>
      one === undefined
        ? []
        : [`${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(one))}`],
    ),
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** Replaces half of a surrogate pair, which a URL cannot contain. */
const wellFormed = (value: string | number) => String(value).replace(/\p{Cs}/gu, '\ufffd');
