import { createContext, useContext } from 'react';
import type { Locale } from 'react-inicis';

export const locales = ['ko', 'en'] as const satisfies readonly Locale[];
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Choices of the shopper about this browser. */
export interface Preferences {
  locale: Locale;
  theme: Theme;
  setLocale: (locale: Locale) => void;
  setTheme: (theme: Theme) => void;
}

export const PreferencesContext = createContext<Preferences | null>(null);

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('PreferencesProvider is missing');
  return preferences;
}
