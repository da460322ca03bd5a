import type { ReactNode } from 'react';
import type { Locale } from '../../../core/locale.js';
import { focusOnMount } from '../fields/focusOnMount.js';
import { trapFocus } from './trapFocus.js';
import { texts } from '../texts/texts.js';

interface DialogProps {
  name: string;
  locale: Locale;
  mobile: boolean;
  /** True if the shopper has finished, but the gateway has not closed the window yet. */
  ended: boolean;
  children: ReactNode;
}

/**
 * The dialog that covers the page and traps the focus. As in the real window, only the X closes it.
 */
export function Dialog({ name, locale, mobile, ended, children }: DialogProps) {
  const text = texts[locale];
  return (
    <div
      role="dialog"
      aria-modal="true"
      aria-label={name}
      aria-describedby="notice"
      lang={locale}
      className={mobile ? 'dialog mobile' : 'dialog pc'}
      tabIndex={-1}
      ref={focusOnMount}
      onKeyDown={trapFocus}
    >
      {children}
      <div role="status">
        {ended && (
          <p className="veil">
            <span>{text.working}</span>
          </p>
        )}
      </div>
    </div>
  );
}
