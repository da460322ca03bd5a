import type { Locale } from '../../../core/locale.js';
import { texts } from '../texts/texts.js';

interface PointsTickProps {
  checked: boolean;
  locale: Locale;
  onChange(checked: boolean): void;
}

/** Whether the card's points pay a part. */
export function PointsTick({ checked, locale, onChange }: PointsTickProps) {
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
