import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Locale } from '../../core/locale.js';
import { ConsoleContext, type ConsoleContextValue } from './data/consoleContext.js';
import { readLocale, saveLocale } from './data/storedLocale.js';
import { ConsoleView } from './ConsoleView.js';
import { Header } from './Header.js';
import { texts } from './texts/texts.js';

/** The result of the latest action. */
interface Result {
  text: string;
  isError: boolean;
}

/** The console: header, navigation, the chosen view, and the result of the latest action. */
export function Console() {
  const [locale, setLocale] = useState(readLocale);
  const [result, setResult] = useState<Result | null>(null);
  const client = useQueryClient();
  const t = texts[locale];
  const run: ConsoleContextValue['run'] = async (action, done) => {
    setResult(null);
    try {
      await action();
    } catch (error) {
      setResult({ text: error instanceof Error ? error.message : String(error), isError: true });
      void client.invalidateQueries();
      return false;
    }
    // The result is shown together with its effect. Otherwise a form could be reset to the new
    // values while the user already changes it.
    await client.invalidateQueries();
    setResult({ text: done, isError: false });
    return true;
  };
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = t.title;
  }, [locale, t]);
  const changeLocale = () => {
    const other: Locale = locale === 'ko' ? 'en' : 'ko';
    saveLocale(other);
    setLocale(other);
  };
  return (
    <ConsoleContext value={{ locale, t, nameOf: (named) => named[locale], run }}>
      <Header onLocale={changeLocale} />
      <main>
        <p role="status" className={result?.isError ? 'result error' : 'result'}>
          {result?.text}
        </p>
        <ConsoleView />
      </main>
    </ConsoleContext>
  );
}
