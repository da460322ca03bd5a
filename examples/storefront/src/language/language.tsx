import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export type Locale = 'ko' | 'en';
/** A text in both languages. */
export type Text = readonly [ko: string, en: string];

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const minute = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;

/** Returns texts and formats in a language. Times are those of Seoul. */
function languageOf(locale: Locale) {
  const format = (time: number | string, options: Intl.DateTimeFormatOptions) =>
    new Date(time).toLocaleString(locale, { timeZone: 'Asia/Seoul', ...options });
  return {
    locale,
    /** Chooses the text of the language. */
    t: (ko: string, en: string) => (locale === 'ko' ? ko : en),
    won: (amount: number) =>
      locale === 'ko' ? `${amount.toLocaleString('ko')}원` : `₩${amount.toLocaleString('en')}`,
    day: (time: number | string) => format(time, day),
    minute: (time: number | string) => format(time, minute),
  };
}

interface Language extends ReturnType<typeof languageOf> {
  setLocale: (locale: Locale) => void;
}

const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('LanguageProvider is missing');
  return language;
}

/** Language that the shopper chose in this browser, or that of the browser. */
function firstLocale(): Locale {
  const chosen = /\blocale=(ko|en)\b/.exec(document.cookie)?.[1] ?? navigator.language;
  return chosen.startsWith('ko') ? 'ko' : 'en';
}

/** Provides the language, and keeps it in a cookie and on the `<html>` element. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.cookie = `locale=${locale}; path=/; max-age=31536000; samesite=lax`;
  }, [locale]);
  const language = useMemo(() => ({ ...languageOf(locale), setLocale }), [locale]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}
