import { useRef, useState } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { RequestPayParams } from '../../../core/wire.js';
import { ChoiceGrid } from '../fields/ChoiceGrid.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { shownCards } from '../../gateway/rules/shownCards.js';
import { OtherCardsCell } from './OtherCardsCell.js';
import { texts } from '../texts/texts.js';

interface CardGridProps {
  params: RequestPayParams;
  /** The companies that are shown above the grid instead of in it. */
  shownAbove: readonly WindowOption[];
  selected: WindowOption | undefined;
  locale: Locale;
  onSelect(option: WindowOption): void;
}

/** The grid of card companies. Its last cell opens the list of the less common companies. */
export function CardGrid({ params, shownAbove, selected, locale, onSelect }: CardGridProps) {
  const [open, setOpen] = useState(false);
  const cell = useRef<HTMLButtonElement>(null);
  const { grid, others } = shownCards(params);
  const text = texts[locale];
  const shared = { selected, locale };
  const selectOther = (option: WindowOption) => {
    // The list is removed, so the focus moves to its cell; otherwise the focus would be lost.
    cell.current?.focus();
    setOpen(false);
    onSelect(option);
  };
  if (grid.length === 0) return <p className="remark">{text.noCards}</p>;
  const isInGrid = ({ code }: WindowOption) => shownAbove.every((card) => card.code !== code);
  const rest = others.filter(isInGrid);
  return (
    <>
      <ChoiceGrid
        label={text.cards}
        options={grid.filter(isInGrid)}
        onSelect={onSelect}
        {...shared}
      >
        {rest.length > 0 && (
          <OtherCardsCell
            cell={cell}
            selected={rest.find(({ code }) => code === selected?.code)}
            open={open}
            locale={locale}
            onToggle={() => setOpen(!open)}
          />
        )}
      </ChoiceGrid>
      {open && (
        <ChoiceGrid label={text.otherCards} options={rest} onSelect={selectOther} {...shared} />
      )}
    </>
  );
}
