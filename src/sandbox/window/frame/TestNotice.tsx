import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';

/** The notice in each window, in both languages, that this is a test and nothing is charged. */
export function TestNotice({ locale }: { locale: Locale }) {
  return (
    <p className="notice" id="notice">
      <b>{texts[locale].badge}</b>
      <span lang="ko">{texts.ko.notice}</span>
      <span lang="en">{texts.en.notice}</span>
    </p>
  );
}
