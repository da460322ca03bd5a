import type { Locale } from '../../../core/locale.js';

const key = 'react-inicis.console.locale';

/** Returns the language that was chosen in this browser, or else the language of the browser. */
export function readLocale(): Locale {
  const chosen = localStorage.getItem(key) ?? navigator.language;
  return chosen.startsWith('ko') ? 'ko' : 'en';
}

export const saveLocale = (locale: Locale): void => localStorage.setItem(key, locale);
