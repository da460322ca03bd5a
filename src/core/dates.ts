/**
 * Date and time: a `Date`, or text in Korean time (UTC+9) as `YYYY-MM-DD`, `YYYYMMDD`,
 * `YYYY-MM-DD HH:mm:ss`, `YYYYMMDDHHmm` or `YYYYMMDDHHmmss`.
 */
export type DateInput = Date | string;

const forms = /^(\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?|\d{8}(\d{4}(\d\d)?)?)$/;
const nineHours = 9 * 60 * 60 * 1000;

/** Returns a date as `YYYYMMDDHHmmss` in UTC. */
const digitsOf = (date: Date) => date.toISOString().replace(/\D/g, '').slice(0, 14);

/**
 * Returns true for a date and time that exist. `20260231` does not exist, and neither does the text
 * `YYYYMMDD`, which is often copied from samples.
 */
export function isDate(value: unknown): boolean {
  if (value instanceof Date) {
    // The year must have four digits. 9999 is refused, because in Korea its last 9 hours are already in
    // the year 10000. The year of an invalid date is `NaN`, so both comparisons fail.
    return value.getUTCFullYear() > 999 && value.getUTCFullYear() < 9999;
  }
  if (typeof value !== 'string' || !forms.test(value)) return false;
  const digits = value.replace(/\D/g, '').padEnd(14, '0');
  const date = new Date(digits.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z'));
  // `Date` accepts 31 February as a day of March, so the digits are compared.
  return !Number.isNaN(date.getTime()) && digitsOf(date) === digits;
}

/**
 * Returns a date and time for `vbank_due`, in Korean time in any time zone of the machine. Text is
 * returned unchanged.
 */
export const koreanMoment = (value: DateInput): string =>
  typeof value === 'string' ? value : digitsOf(new Date(value.getTime() + nineHours));

/** Returns the time of 14 digits (`YYYYMMDDHHmmss`) in Korean time. */
export const timeOf = (digits: string): Date =>
  new Date(digits.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6+09:00'));

/** Returns the day in Korean time for `period`, as `YYYYMMDD`. */
export const koreanDay = (value: DateInput): string =>
  koreanMoment(value).replace(/\D/g, '').slice(0, 8);
