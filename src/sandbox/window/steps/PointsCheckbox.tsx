import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';

interface PointsCheckboxProps {
  checked: boolean;
  locale: Locale;
  onChange(checked: boolean): void;
}

/** The checkbox that pays a part of the amount with card points. */
export function PointsCheckbox({ checked, locale, onChange }: PointsCheckboxProps) {
  const text = texts[locale];
  return (
    <div className="row">
      <span className="label" aria-hidden="true">
        {text.points}
      </span>
      <label className="tick">
        <input
          type="checkbox"
          checked={checked}
          onChange={({ target }) => onChange(target.checked)}
        />
        {text.spendPoints}
      </label>
    </div>
  );
}
