import { useSyncExternalStore } from 'react';
import type { Locale } from 'react-inicis';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { isLocale } from './twoLanguages.js';

/** Colours of the toolbar. */
export type Theme = 'system' | 'light' | 'dark';

/** Choices of the toolbar that pages of text follow. */
interface Toolbar {
  locale: Locale;
  theme: Theme;
}

const events = [SET_GLOBALS, GLOBALS_UPDATED];
const darkSystem = '(prefers-color-scheme: dark)';

/** Reads the choices in Storybook's globals. */
export function settingsIn({ locale, theme }: Record<string, unknown>): Toolbar {
  return {
    locale: isLocale(locale) ? locale : 'ko',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}

/** Reads the globals of the latest event, because a page of text has no story context. */
function toolbarOf(): Toolbar {
  const channel = addons.getChannel();
  const [latest] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? [];
  return settingsIn(latest?.globals ?? {});
}

function subscribe(callback: () => void): () => void {
  const channel = addons.getChannel();
  const system = matchMedia(darkSystem);
  for (const event of events) channel.on(event, callback);
  system.addEventListener('change', callback);
  return () => {
    for (const event of events) channel.off(event, callback);
    system.removeEventListener('change', callback);
  };
}

/** Returns the language of the toolbar. */
export const useLocale = (): Locale => useSyncExternalStore(subscribe, () => toolbarOf().locale);

/** Returns true if the toolbar, or else the system, asks for a dark page. */
export const useDark = (): boolean =>
  useSyncExternalStore(subscribe, () => {
    const { theme } = toolbarOf();
    return theme === 'system' ? matchMedia(darkSystem).matches : theme === 'dark';
  });

/** Sets the language and the colour scheme of the page. */
export function showSettings(globals: Record<string, unknown>): void {
  const { locale, theme } = settingsIn(globals);
  document.documentElement.lang = locale;
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
}
