import { usePreferences } from '../preferences/preferences.js';

/** Texts, each in Korean and English. A text with values in it is a function. */
type Texts<T> = { readonly [K in keyof T]: readonly [ko: unknown, en: unknown] };

/** Returns a function that returns a text in the language of the shopper. */
export function useTexts<T extends Texts<T>>(texts: T) {
  const { locale } = usePreferences();
  return <K extends keyof T>(key: K): T[K][0 | 1] => {
    const [ko, en] = texts[key];
    return locale === 'ko' ? ko : en;
  };
}
