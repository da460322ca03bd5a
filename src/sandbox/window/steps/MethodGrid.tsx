import type { ReactNode } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { CardGrid } from './CardGrid.js';
import { ChoiceGrid } from '../fields/ChoiceGrid.js';
import { interestFreeCards } from '../../gateway/rules/interestFreeCards.js';
import { InterestFreeNote } from './InterestFreeNote.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { PromotedCards } from './PromotedCards.js';
import { texts } from '../texts/texts.js';

interface MethodGridProps {
  session: WindowSession;
  easyPays: readonly WindowOption[];
  picked: WindowOption | undefined;
  locale: Locale;
  onPick(offer: WindowOption): void;
  /** What the card that was picked asks for. */
  children: ReactNode;
}

/** Two easy pays in rows, the card companies, and the other easy pays below. */
export function MethodGrid({ session, easyPays, children, ...shared }: MethodGridProps) {
  const { params, mobile } = session;
  const text = texts[shared.locale];
  const { offers, forAll } = interestFreeCards(params);
  const promoted = mobile && !forAll ? offers : [];
  return (
    <section className="methods">
      <h2>{text.methods}</h2>
      {easyPays.length > 0 && (
        <ChoiceGrid label={text.easyPays} offers={easyPays.slice(0, 2)} rows {...shared} />
      )}
      {promoted.length > 0 ? (
        <PromotedCards offers={promoted} {...shared} />
      ) : (
        <InterestFreeNote params={params} locale={shared.locale} />
      )}
      <CardGrid params={params} elsewhere={promoted.map(({ card }) => card)} {...shared} />
      {children}
      {easyPays.length > 2 && (
        <div className="other-easy-pays">
          <ChoiceGrid label={text.otherEasyPays} offers={easyPays.slice(2)} {...shared} />
        </div>
      )}
    </section>
  );
}
