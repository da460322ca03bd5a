import type { Locale } from '../../../core/locale.js';
import { monthsText } from '../texts/monthsText.js';
import { texts } from '../texts/texts.js';

interface InstallmentChoiceProps {
  /** The months to choose from, a lump sum first. */
  offered: readonly number[];
  /** The highest number of months that is free of interest. */
  interestFree: number;
  months: number;
  locale: Locale;
  onChange(months: number): void;
}

/** The months to pay in. Where there is nothing to choose it says so in plain text. */
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
