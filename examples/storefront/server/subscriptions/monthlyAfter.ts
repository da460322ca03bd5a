/** Korea has no daylight saving time. */
const korea = 9 * 3_600_000;

/** Returns the same day and time of a later month; the last day of a shorter month. */
function addMonths(start: number, months: number): number {
  const date = new Date(start + korea);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime() - korea;
}

/** Returns the first monthly anniversary of `start` after a time, by the Korean calendar. */
export function monthlyAfter(start: number, after: number): number {
  let months = 1;
  while (addMonths(start, months) <= after) months += 1;
  return addMonths(start, months);
}
