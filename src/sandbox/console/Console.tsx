import { useEffect, useState } from 'react';
import type { Locale } from '../../core/locale.js';
import { ConsoleContext } from './data/consoleContext.js';
import { readLocale, saveLocale } from './data/storedLocale.js';
import { useActionResult } from './data/useActionResult.js';
import { ConsoleView } from './ConsoleView.js';
import { Header } from './Header.js';
import { texts } from './texts/texts.js';

/** The console: header, navigation, the chosen view, and the result of the latest action. */
export function Console() {
  const [locale, setLocale] = useState(readLocale);
  const { result, run } = useActionResult();
  const t = texts[locale];
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
