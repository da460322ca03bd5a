import type { ReactNode } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { focusOnMount } from '../fields/focusOnMount.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { texts } from '../texts/texts.js';

interface ChosenCardProps {
  card: WindowOption;
  session: WindowSession;
  locale: Locale;
  onChangeCard?: () => void;
  children: ReactNode;
}

/** The chosen card and its months. The card was chosen in the window or on the shop's page. */
export function ChosenCard({ card, session, locale, onChangeCard, children }: ChosenCardProps) {
  const text = texts[locale];
  return (
    <section className="chosen" tabIndex={-1} ref={focusOnMount} aria-label={text.chosen}>
      <p className="row">
        <span className="label">{text.chosen}</span>
        <b>{card[locale]}</b>
      </p>
      {onChangeCard && (
        <button type="button" className="plain again" onClick={onChangeCard}>
          {text.chooseAgain}
        </button>
      )}
      {children}
      {session.mobile && (
        <div className="row">
          <label className="label" htmlFor="email">
            {text.email}
          </label>
          <input
            id="email"
            type="email"
            autoComplete="off"
            placeholder={text.emailHint}
            defaultValue={session.params.buyer_email}
          />
        </div>
      )}
      <p className="remark">{text.consent}</p>
    </section>
  );
}
