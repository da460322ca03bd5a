import type { Locale } from '../../../core/locale.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { Terms } from '../terms/Terms.js';
import { texts } from '../texts/texts.js';
import type { WindowForm } from './useWindowForm.js';

interface WindowContentProps {
  session: WindowSession;
  locale: Locale;
  form: WindowForm;
}

/** The content of the window: the terms, and the form of the payment method. */
export function WindowContent({ session, locale, form }: WindowContentProps) {
  const { Body, agreements, fields } = form.step;
  const terms = (
    <Terms
      agreements={agreements}
      agreed={form.agreed}
      mobile={session.mobile}
      locale={locale}
      onChange={form.onAgree}
    />
  );
  return (
    <>
      {!fields && terms}
      {session.params.escrow && <p className="callout">{texts[locale].escrowNote}</p>}
      <Body
        session={session}
        locale={locale}
        choice={form.choice}
        onChoose={form.onChoose}
        showErrors={form.showErrors}
      />
      {fields && terms}
    </>
  );
}
