import type { Locale } from '../../../core/locale.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { Terms } from '../terms/Terms.js';
import { texts } from '../texts/texts.js';
import type { Answer } from './useAnswer.js';

interface QuestionsProps {
  session: WindowSession;
  locale: Locale;
  answer: Answer;
}

/** What the window asks for: the terms, and what the method needs. */
export function Questions({ session, locale, answer }: QuestionsProps) {
  const { Body, agreements, fields } = answer.step;
  const terms = (
    <Terms
      agreements={agreements}
      agreed={answer.agreed}
      mobile={session.mobile}
      locale={locale}
      onChange={answer.onAgree}
    />
  );
  return (
    <>
      {!fields && terms}
      {session.params.escrow && <p className="callout">{texts[locale].escrowNote}</p>}
      <Body
        session={session}
        locale={locale}
        choice={answer.choice}
        onChoose={answer.onChoose}
        tried={answer.tried}
      />
      {fields && terms}
    </>
  );
}
