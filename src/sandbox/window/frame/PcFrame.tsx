import type { FrameProps } from './frameProps.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { Summary } from './Summary.js';
import { TestControls } from './TestControls.js';
import { TestNotice } from './TestNotice.js';
import { texts } from '../texts/texts.js';

/** The layout on a PC: three columns with the title, the content of the window, and the amount. */
export function PcFrame(props: FrameProps) {
  const { session, title, locale, onLocale, onEnd, next, children } = props;
  return (
    <div className="window">
      <div className="side">
        <h1>{title}</h1>
        <LanguageSwitch locale={locale} onChange={onLocale} />
      </div>
      <div className="centre">
        <TestNotice locale={locale} />
        <div className="content">{children}</div>
        <TestControls locale={locale} onDecline={() => onEnd('decline')} />
      </div>
      <div className="side pay">
        <button
          type="button"
          className="close"
          aria-label={texts[locale].close}
          onClick={() => onEnd('cancel')}
        />
        <Summary session={session} locale={locale} />
        {next}
      </div>
    </div>
  );
}
