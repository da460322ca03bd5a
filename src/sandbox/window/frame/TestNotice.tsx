import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';

/** States in both languages, in every window, that nothing here is real. */
export function TestNotice({ locale }: { locale: Locale }) {
  return (
    <p className="notice" id="notice">
      <b>{texts[locale].badge}</b>
      <span lang="ko">{texts.ko.notice}</span>
      <span lang="en">{texts.en.notice}</span>
    </p>
  );
}
