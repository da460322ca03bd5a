/**
 * A moment: a `Date`, or Korean time as `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-MM-DD HH:mm:ss`,
 * `YYYYMMDDHHmm` or `YYYYMMDDHHmmss`.
 */
export type DateInput = Date | string;

const forms = /^(\d{4})(-?)(\d\d)\2(\d\d)(?:(?: (\d\d):(\d\d):(\d\d))|(\d\d)(\d\d)(\d\d)?)?$/;
const nineHours = 9 * 60 * 60 * 1000;

/** A moment as Korean digits, `YYYYMMDDHHmmss`, whatever zone the machine is in. */
const koreanDigits = (date: Date) =>
  new Date(date.getTime() + nineHours).toISOString().replace(/\D/g, '').slice(0, 14);

/** Whether it is a moment that exists: `20260231` and the copied `YYYYMMDD` are none. */
export function isDate(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  const [, year, , month, day, ...time] = (typeof value === 'string' && forms.exec(value)) || [];
  if (!year || !month || !day) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const [hour = 0, minute = 0, second = 0] = time.filter(Boolean).map(Number);
  return date.getUTCDate() === Number(day) && hour < 24 && minute < 60 && second < 60;
}

/** The day, as `period` wants it. */
export const koreanDay = (value: DateInput): string =>
  (typeof value === 'string' ? value.replace(/\D/g, '') : koreanDigits(value)).slice(0, 8);

/** The moment, as `vbank_due` wants it; a string stays as it was written. */
export const koreanMoment = (value: DateInput): string =>
  typeof value === 'string' ? value : koreanDigits(value);
