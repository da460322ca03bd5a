/** Parameters of a query. `undefined` is left out; a list repeats its name. */
export type Query = Record<string, string | number | readonly string[] | undefined>;

/** Returns a query with its question mark, or an empty text. */
export function queryString(query: Query): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'object' ? value : [value]).flatMap((one) =>
      one === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(one)}`],
    ),
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
