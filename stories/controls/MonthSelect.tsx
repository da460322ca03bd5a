import { useControlTexts } from './control.js';
import { monthsWith } from './companies.js';

interface MonthSelectProps {
  months: number;
  onChange: (months: number) => void;
  /** True to offer a lump sum (0). */
  lumpSum?: boolean;
  labelledBy?: string;
}

/** List of months. */
export function MonthSelect({ months, onChange, lumpSum = false, labelledBy }: MonthSelectProps) {
  const { locale, text } = useControlTexts();
  const label = labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': text.months };
  return (
    <select {...label} value={months} onChange={({ target }) => onChange(Number(target.value))}>
      {lumpSum && <option value={0}>{text.lumpSum}</option>}
      {monthsWith(months > 0 ? [months] : []).map((month) => (
        <option key={month} value={month}>
          {locale === 'ko' ? `${month}개월` : `${month} months`}
        </option>
      ))}
    </select>
  );
}
