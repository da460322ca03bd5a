import type { ReactNode } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { CardGrid } from './CardGrid.js';
import { ChoiceGrid } from '../fields/ChoiceGrid.js';
import { focusOnMount } from '../fields/focusOnMount.js';
import { interestFreeCards } from '../../gateway/rules/interestFreeCards.js';
import { InterestFreeNote } from './InterestFreeNote.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { InterestFreeRows } from './InterestFreeRows.js';
import { texts } from '../texts/texts.js';

interface MethodGridProps {
  session: WindowSession;
  easyPays: readonly WindowOption[];
  selected: WindowOption | undefined;
  locale: Locale;
  /** True if the shopper comes back from the second page. The grid then takes the focus. */
  returned: boolean;
  onSelect(option: WindowOption): void;
  /** The options of the selected card. */
  children: ReactNode;
}

/** Two easy-pay services in rows, then the card companies, then the other easy-pay services. */
export function MethodGrid(props: MethodGridProps) {
  const { session, easyPays, returned, children, ...shared } = props;
  const { params, mobile } = session;
  const text = texts[shared.locale];
  const { cards, forAll } = interestFreeCards(params);
  const rows = mobile && !forAll ? cards : [];
  return (
    <section
      className="methods"
      aria-label={text.methods}
      tabIndex={-1}
      ref={returned ? focusOnMount : undefined}
    >
      <h2>{text.methods}</h2>
      {easyPays.length > 0 && (
        <ChoiceGrid label={text.easyPays} options={easyPays.slice(0, 2)} rows {...shared} />
      )}
      {rows.length > 0 ? (
        <InterestFreeRows cards={rows} {...shared} />
      ) : (
        <InterestFreeNote params={params} locale={shared.locale} />
      )}
      <CardGrid params={params} shownAbove={rows.map(({ card }) => card)} {...shared} />
      {children}
      {easyPays.length > 2 && (
        <div className="other-easy-pays">
          <ChoiceGrid label={text.otherEasyPays} options={easyPays.slice(2)} {...shared} />
        </div>
      )}
    </section>
  );
}
