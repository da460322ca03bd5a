import { createContext, useContext } from 'react';
import type { Named } from '../../../core/codes.js';
import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';
import type { Texts } from '../texts/koreanTexts.js';

/** The language of the console, its texts, and the function that runs an action. */
export interface ConsoleContextValue {
  locale: Locale;
  t: Texts;
  /** Returns a name in the language of the console. */
  nameOf: (named: Named) => string;
  /**
   * Runs an action and shows its result. `done` is the text after a success. Resolves with `true`
   * after a success.
   */
  run: (action: () => Promise<unknown>, done: string) => Promise<boolean>;
}

export const ConsoleContext = createContext<ConsoleContextValue>({
  locale: 'ko',
  t: texts.ko,
  nameOf: ({ ko }) => ko,
  run: () => Promise.resolve(false),
});

export const useConsole = (): ConsoleContextValue => useContext(ConsoleContext);
