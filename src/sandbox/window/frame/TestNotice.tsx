import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';

/** Says in both languages, whatever the window's is, that nothing here is real. */
export function TestNotice({ locale }: { locale: Locale }) {
  return (
    <p className="notice" id="notice">
      <b>{texts[locale].badge}</b>
      <span lang="ko">{texts.ko.notice}</span>
      <span lang="en">{texts.en.notice}</span>
    </p>
  );
}
