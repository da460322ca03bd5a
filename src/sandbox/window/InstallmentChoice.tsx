import { offeredInstallments } from '../../core/installments.js';
import type { Locale } from '../../core/messages.js';
import type { RequestPayParams } from '../../core/wire.js';
import { texts } from './texts.js';

interface InstallmentChoiceProps {
  params: RequestPayParams;
  quota: number;
  locale: Locale;
  onChange(quota: number): void;
}

/** Months as the shopper reads them: 0 is a lump sum. */
export const monthsText = (quota: number, locale: Locale) =>
  quota === 0 ? texts[locale].lumpSum : texts[locale].months(quota);

/** The months to pay in. Where there is nothing to choose it says so in plain text. */
export function InstallmentChoice({ params, quota, locale, onChange }: InstallmentChoiceProps) {
  const offered = offeredInstallments(params.amount, params.display?.card_quota);
  const label = texts[locale].installments;
  if (offered.length === 1)
    return (
      <p className="row">
        <span className="label">{label}</span>
        <span>{monthsText(0, locale)}</span>
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
            {monthsText(months, locale)}
          </option>
        ))}
      </select>
    </div>
  );
}
