import type { ReactNode } from 'react';
import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';

interface TestValuesProps {
  locale: Locale;
  onFill(): void;
  children: ReactNode;
}

/**
 * The list of accepted test values, with a button that fills them in. The real form does not have
 * it.
 */
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
