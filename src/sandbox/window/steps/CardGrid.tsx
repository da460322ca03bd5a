import { useRef, useState } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { RequestPayParams } from '../../../core/wire.js';
import { ChoiceGrid } from '../fields/ChoiceGrid.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { shownCards } from '../../gateway/rules/shownCards.js';
import { texts } from '../texts/texts.js';

interface CardGridProps {
  params: RequestPayParams;
  /** The companies that stand above the grid. */
  elsewhere: readonly WindowOption[];
  picked: WindowOption | undefined;
  locale: Locale;
  onPick(offer: WindowOption): void;
}

/** The card companies: the usual ones, and the rest behind one cell, which then names its choice. */
export function CardGrid({ params, elsewhere, picked, locale, onPick }: CardGridProps) {
  const [open, setOpen] = useState(false);
  const cell = useRef<HTMLButtonElement>(null);
  const { grid, others } = shownCards(params.card?.detail);
  const text = texts[locale];
  const shared = { picked, locale };
  const pickOther = (offer: WindowOption) => {
    // The list goes, and the focus must not go with it.
    cell.current?.focus();
    setOpen(false);
    onPick(offer);
  };
  if (grid.length === 0) return <p className="remark">{text.noCards}</p>;
  const isHere = ({ code }: WindowOption) => elsewhere.every((card) => card.code !== code);
  const rest = others.filter(isHere);
  const other = rest.find(({ code }) => code === picked?.code);
  return (
    <>
      <ChoiceGrid label={text.cards} offers={grid.filter(isHere)} onPick={onPick} {...shared}>
        {rest.length > 0 && (
          <button
            ref={cell}
            type="button"
            className="cell more"
            aria-label={other && `${text.otherCards}: ${other[locale]}`}
            aria-pressed={other && true}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {other ? other[locale] : text.otherCards}
          </button>
        )}
      </ChoiceGrid>
      {open && <ChoiceGrid label={text.otherCards} offers={rest} onPick={pickOther} {...shared} />}
    </>
  );
}
