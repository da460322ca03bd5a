import type { RefObject } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { texts } from '../texts/texts.js';

interface OtherCardsCellProps {
  cell: RefObject<HTMLButtonElement | null>;
  /** The selected company, if it is in the list. */
  selected: WindowOption | undefined;
  open: boolean;
  locale: Locale;
  onToggle(): void;
}

/**
 * The last cell of the card grid. It opens the list of the other companies and shows the selected
 * one.
 */
export function OtherCardsCell({ cell, selected, open, locale, onToggle }: OtherCardsCellProps) {
  const text = texts[locale];
  return (
    <button
      ref={cell}
      type="button"
      className="cell more"
      aria-label={selected && `${text.otherCards}: ${selected[locale]}`}
      aria-pressed={selected && true}
      aria-expanded={open}
      onClick={onToggle}
    >
      {selected ? selected[locale] : text.otherCards}
    </button>
  );
}
