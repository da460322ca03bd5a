import type { Locale } from '../../../core/locale.js';
import { monthsText } from '../texts/monthsText.js';
import { texts } from '../texts/texts.js';

interface InstallmentChoiceProps {
  /** The offered installments; 0, a lump sum, is first. */
  offered: readonly number[];
  /** The highest number of months without interest. */
  interestFree: number;
  months: number;
  locale: Locale;
  onChange(months: number): void;
}

/** The choice of the number of months. If only a lump sum is offered, it is shown as text. */
export function InstallmentChoice(props: InstallmentChoiceProps) {
  const { offered, interestFree, months, locale, onChange } = props;
  const label = texts[locale].installments;
  if (offered.length === 1)
    return (
      <p className="row">
        <span className="label">{label}</span>
        <span>{monthsText(0, 0, locale)}</span>
      </p>
    );
  return (
    <div className="row">
      <label className="label" htmlFor="installments">
        {label}
      </label>
      <select
        id="installments"
        value={months}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {offered.map((count) => (
          <option key={count} value={count}>
            {monthsText(count, interestFree, locale)}
          </option>
        ))}
      </select>
    </div>
  );
}
