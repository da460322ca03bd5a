import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';

const languages = { ko: '한국어', en: 'English' } as const satisfies Record<Locale, string>;
const locales: readonly Locale[] = ['ko', 'en'];

interface LanguageSwitchProps {
  locale: Locale;
  onChange(locale: Locale): void;
}

/** A switch for the language of the window. A change applies immediately. */
export function LanguageSwitch({ locale, onChange }: LanguageSwitchProps) {
  return (
    <div role="group" aria-label={texts[locale].language} className="languages">
      {locales.map((other) => (
        <button
          key={other}
          type="button"
          lang={other}
          aria-pressed={other === locale}
          onClick={() => onChange(other)}
        >
          {languages[other]}
        </button>
      ))}
    </div>
  );
}
