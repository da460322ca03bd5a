import type { ReactNode } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';

interface ChoiceGridProps {
  label: string;
  offers: readonly WindowOption[];
  picked: WindowOption | undefined;
  locale: Locale;
  /** Full-width rows instead of cells. */
  rows?: boolean;
  onPick(offer: WindowOption): void;
  children?: ReactNode;
}

/** Companies to choose from: plain buttons, because a tap on a phone goes on at once. */
export function ChoiceGrid(props: ChoiceGridProps) {
  const { label, offers, picked, locale, rows = false, onPick, children } = props;
  return (
    <div role="group" aria-label={label} className={rows ? 'rows' : 'grid'}>
      {offers.map((offer) => (
        <button
          key={offer.code}
          type="button"
          className="cell"
          aria-pressed={offer.code === picked?.code}
          onClick={() => onPick(offer)}
        >
          {offer[locale]}
        </button>
      ))}
      {children}
    </div>
  );
}
