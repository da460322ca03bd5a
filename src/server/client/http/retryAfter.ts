/** Returns the milliseconds of a `Retry-After` header, which has seconds or a date. */
export function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  const pause = Number(text) * 1000;
  const milliseconds = Number.isNaN(pause) ? Date.parse(text) - Date.now() : pause;
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, 0);
}
