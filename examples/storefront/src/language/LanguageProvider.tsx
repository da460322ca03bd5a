import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { LanguageContext, languageOf, type Locale } from './language.js';

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
