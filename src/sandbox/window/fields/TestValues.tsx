import type { ReactNode } from 'react';
import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';

interface TestValuesProps {
  locale: Locale;
  onFill(): void;
  children: ReactNode;
}

/** What no real form has: which values it takes, and a button that fills them in. */
export function TestValues({ locale, onFill, children }: TestValuesProps) {
  return (
    <div className="test-values">
      <p>{children}</p>
      <button type="button" className="plain" onClick={onFill}>
        {texts[locale].fill}
      </button>
    </div>
  );
}
