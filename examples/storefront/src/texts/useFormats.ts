import { usePreferences } from '../preferences/preferences.js';

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const minute = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;

/** Returns formats of amounts and times in the language of the shopper. Times are those of Seoul. */
export function useFormats() {
  const { locale } = usePreferences();
  const format = (time: number | string, options: Intl.DateTimeFormatOptions) =>
    new Date(time).toLocaleString(locale, { timeZone: 'Asia/Seoul', ...options });
  return {
    /** An amount in won. */
    won: (amount: number) =>
      locale === 'ko' ? `${amount.toLocaleString('ko')}원` : `₩${amount.toLocaleString('en')}`,
    day: (time: number | string) => format(time, day),
    minute: (time: number | string) => format(time, minute),
  };
}
