import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Locale } from 'react-inicis';
import { locales, PreferencesContext, themes, type Theme } from './preferences.js';
import { readChoice, storeChoice } from './storedChoice.js';

const browserLocale = (): Locale => (navigator.language.startsWith('ko') ? 'ko' : 'en');

/** Provides language and theme, and keeps them in this browser and on the `<html>` element. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(() => readChoice('locale', locales) ?? browserLocale());
  const [theme, setTheme] = useState<Theme>(() => readChoice('theme', themes) ?? 'system');
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset['theme'] = theme;
  }, [locale, theme]);
  const value = useMemo(
    () => ({
      locale,
      theme,
      setLocale(next: Locale) {
        storeChoice('locale', next);
        setLocale(next);
      },
      setTheme(next: Theme) {
        storeChoice('theme', next);
        setTheme(next);
      },
    }),
    [locale, theme],
  );
  return <PreferencesContext.Provider value={value}>{children}</PreferencesContext.Provider>;
}
