import type { ReactNode } from 'react';
import type { Locale } from '../../../core/locale.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';

interface ChoiceGridProps {
  label: string;
  options: readonly WindowOption[];
  selected: WindowOption | undefined;
  locale: Locale;
  /** True to show full-width rows instead of cells. */
  rows?: boolean;
  onSelect(option: WindowOption): void;
  children?: ReactNode;
}

/** A list of companies. The items are buttons, because on a phone a tap continues immediately. */
export function ChoiceGrid(props: ChoiceGridProps) {
  const { label, options, selected, locale, rows = false, onSelect, children } = props;
  return (
    <div role="group" aria-label={label} className={rows ? 'rows' : 'grid'}>
      {options.map((option) => (
        <button
          key={option.code}
          type="button"
          className="cell"
          aria-pressed={option.code === selected?.code}
          onClick={() => onSelect(option)}
        >
          {option[locale]}
        </button>
      ))}
      {children}
    </div>
  );
}
