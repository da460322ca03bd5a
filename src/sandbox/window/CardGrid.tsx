import { useState } from 'react';
import type { Locale } from '../../core/messages.js';
import type { RequestPayParams } from '../../core/wire.js';
import { ChoiceGrid } from './ChoiceGrid.js';
import type { Offer } from './offer.js';
import { shownCards } from './shownCards.js';
import { texts } from './texts.js';

interface CardGridProps {
  params: RequestPayParams;
  picked: Offer | undefined;
  locale: Locale;
  onPick(offer: Offer): void;
}

/** The card companies: the usual ones, and the rest behind one cell. */
export function CardGrid({ params, picked, locale, onPick }: CardGridProps) {
  const [open, setOpen] = useState(false);
  const { grid, others } = shownCards(params.card?.detail);
  const text = texts[locale];
  const shared = { picked, locale, onPick };
  if (grid.length === 0) return <p className="remark">{text.noCards}</p>;
  return (
    <>
      <ChoiceGrid label={text.cards} offers={grid} {...shared}>
        {others.length > 0 && (
          <button
            type="button"
            className="cell more"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {text.otherCards}
          </button>
        )}
      </ChoiceGrid>
      {open && <ChoiceGrid label={text.otherCards} offers={others} {...shared} />}
    </>
  );
}
