import type { Context } from 'hono';
import * as v from 'valibot';

/** A body or a part of it, before its fields are checked. */
type Value = unknown;
type Fields = Record<string, Value>;

const isFields = (value: Value): value is Fields => typeof value === 'object' && value !== null;

const bodies = new WeakMap<Request, Promise<string>>();

/** Returns the text of a request body, any number of times. A clone of the request costs more. */
export function bodyText(request: Request): Promise<string> {
  const known = bodies.get(request);
  if (known) return known;
  const body = request.text();
  bodies.set(request, body);
  return body;
}

/**
 * Reads a request body, as JSON or as a form. A field with `null`, and an empty field of a form,
 * count as missing, because clients send them for everything that is not set.
 *
 * @throws {SyntaxError | ValiError} if the body is not valid; `onError` answers it with 400.
 */
export async function read<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Promise<v.InferOutput<S>> {
  const body = await bodyText(c.req.raw);
  const isForm = c.req.header('content-type')?.includes('x-www-form-urlencoded');
  if (isForm && /^\s*\{/.test(body))
    throw new SyntaxError('JSON 본문에는 Content-Type: application/json 헤더가 필요합니다');
  return v.parse(schema, isForm ? readForm(body) : withoutNull(JSON.parse(body)));
}

/** Returns the value without the fields that are `null`. The data of the merchant keeps them. */
function withoutNull(value: Value): Value {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(withoutNull);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([key, one]) => [key, key === 'custom_data' ? one : withoutNull(one)]),
  );
}

/**
 * Reads a form. Lists and objects are written as `a[]=1&a[]=2`, as `a[0]=1`, as `a=1&a=2`, as
 * `a[0][b]=1`, or as JSON text.
 */
export function readForm(body: string): Fields {
  const root: Fields = Object.create(null);
  for (const [name, value] of new URLSearchParams(body)) {
    if (value === '') continue;
    const [first = '', ...rest] = name.split('[').map((key) => key.replace(/\]$/, ''));
    setField(root, [first, ...rest], parseNested(value));
  }
  return Object.fromEntries(Object.entries(root).map(([key, value]) => [key, withLists(value)]));
}

/** Returns the content of JSON text for a list or an object. Other text is returned unchanged. */
function parseNested(value: string): Value {
  if (!/^\s*[[{]/.test(value)) return value;
  try {
    return withoutNull(JSON.parse(value));
  } catch {
    return value;
  }
}

function setField(fields: Fields, [key = '', ...rest]: readonly string[], value: Value): void {
  const name = key === '' ? String(Object.keys(fields).length) : key;
  const known = fields[name];
  if (rest.length > 0) {
    const nested: Fields = isFields(known) ? known : Object.create(null);
    fields[name] = nested;
    setField(nested, rest, value);
  } else fields[name] = known === undefined ? value : [known, value].flat();
}

/** Returns the value with lists in place of objects whose keys are 0, 1, 2 … */
function withLists(value: Value): Value {
  if (!isFields(value) || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, withLists(one)] as const);
  return entries.every(([key], at) => key === String(at))
    ? entries.map(([, one]) => one)
    : Object.fromEntries(entries);
}

/**
 * Returns the values of a list in the query, written as `imp_uid[]=1`, as `imp_uid[0]=1` or as
 * `imp_uid=1`, once or several times.
 */
export const listInQuery = (c: Context, name: string): string[] =>
  [...new URL(c.req.url).searchParams]
    .filter(([key]) => key.replace(/\[\d*\]$/, '') === name)
    .map(([, value]) => value)
    .filter((value) => value !== '');

/**
 * Returns the fields of a schema error with the reasons, for example `schedules[0].amount: 값이
 * 없습니다`.
 */
export const invalidFields = ({ issues }: { issues: readonly v.BaseIssue<unknown>[] }): string =>
  issues
    .map((issue) => {
      const field = v.getDotPath(issue)?.replaceAll(/\.(\d+)/g, '[$1]') ?? '요청 본문';
      // A field without a value: the schema's own message is in English.
      const isMissing = issue.kind === 'schema' && issue.received === 'undefined';
      return `${field}: ${isMissing ? '값이 없습니다' : issue.message}`;
    })
    .join(', ');
