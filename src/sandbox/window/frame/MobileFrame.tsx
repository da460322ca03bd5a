import type { FrameProps } from './frameProps.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { Summary } from './Summary.js';
import { TestControls } from './TestControls.js';
import { TestNotice } from './TestNotice.js';
import { texts } from '../texts/texts.js';

/** The layout on a phone: a full page with the summary on top, and the sections below it. */
export function MobileFrame(props: FrameProps) {
  const { session, title, locale, onLocale, onEnd, next, children } = props;
  const text = texts[locale];
  const cancel = () => onEnd('cancel');
  return (
    <div className="window">
      <header>
        <button type="button" className="close" aria-label={text.close} onClick={cancel} />
        <h1>{title}</h1>
        <Summary session={session} locale={locale} />
      </header>
      <TestNotice locale={locale} />
      {children}
      {next && (
        <div className="actions">
          <button type="button" className="plain" onClick={cancel}>
            {text.cancel}
          </button>
          {next}
        </div>
      )}
      <LanguageSwitch locale={locale} onChange={onLocale} />
      <TestControls locale={locale} onDecline={() => onEnd('decline')} />
    </div>
  );
}
