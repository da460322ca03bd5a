/** Returns the milliseconds of a `Retry-After` header, which has seconds or a date. */
export function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const pause = Number(text) * 1000;
  const milliseconds = Number.isNaN(pause) ? Date.parse(text) - Date.now() : pause;
  return Number.isFinite(milliseconds) ? Math.max(milliseconds, 0) : undefined;
}
