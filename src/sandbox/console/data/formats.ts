import type { Locale } from '../../../core/locale.js';

const formats: Record<Locale, Intl.DateTimeFormat> = {
  ko: dateFormat('ko-KR'),
  en: dateFormat('en-GB'),
};

function dateFormat(language: string) {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Seoul',
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
}

/** Returns a time in Korea. `milliseconds` is a unix time. */
export const timeText = (milliseconds: number, locale: Locale): string =>
  formats[locale].format(milliseconds);

/** Returns JSON with line breaks. Other text stays as it is. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Returns a value of a parameter as one text. */
export const valueText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
