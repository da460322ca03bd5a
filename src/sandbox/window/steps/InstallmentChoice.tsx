import type { Locale } from '../../../core/locale.js';
import { monthsText } from '../texts/monthsText.js';
import { texts } from '../texts/texts.js';

interface InstallmentChoiceProps {
  /** The months to choose from, a lump sum first. */
  offered: readonly number[];
  /** Up to how many months bear no interest. */
  free: number;
  quota: number;
  locale: Locale;
  onChange(quota: number): void;
}

/** The months to pay in. Where there is nothing to choose it says so in plain text. */
export function InstallmentChoice(props: InstallmentChoiceProps) {
  const { offered, free, quota, locale, onChange } = props;
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
        value={quota}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {offered.map((months) => (
          <option key={months} value={months}>
            {monthsText(months, free, locale)}
          </option>
        ))}
      </select>
    </div>
  );
}
