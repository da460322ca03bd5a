/**
 * A moment: a `Date`, or Korean time as `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-MM-DD HH:mm:ss`,
 * `YYYYMMDDHHmm` or `YYYYMMDDHHmmss`.
 */
export type DateInput = Date | string;

const forms = /^(\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?|\d{8}(\d{4}(\d\d)?)?)$/;
const nineHours = 9 * 60 * 60 * 1000;

/** `YYYYMMDDHHmmss` in the zone of Greenwich. */
const digitsOf = (date: Date) => date.toISOString().replace(/\D/g, '').slice(0, 14);

/** Whether it is a moment that exists: `20260231` and the copied `YYYYMMDD` are none. */
export function isDate(value: unknown): boolean {
  if (value instanceof Date) {
    // Years of four digits; an invalid date has none.
    return value.getUTCFullYear() > 999 && value.getUTCFullYear() < 9999;
  }
  if (typeof value !== 'string' || !forms.test(value)) return false;
  const digits = value.replace(/\D/g, '').padEnd(14, '0');
  const date = new Date(digits.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z'));
  // 31 February is read as a day of March.
  return !Number.isNaN(date.getTime()) && digitsOf(date) === digits;
}

/** The moment, as `vbank_due` wants it, whatever zone the machine is in; text stays as written. */
export const koreanMoment = (value: DateInput): string =>
  typeof value === 'string' ? value : digitsOf(new Date(value.getTime() + nineHours));

/** The day, as `period` wants it. */
export const koreanDay = (value: DateInput): string =>
  koreanMoment(value).replace(/\D/g, '').slice(0, 8);
