import { useControlTexts } from './control.js';
import { companyCodes, companyName } from './companies.js';

interface CompanySelectProps {
  code: string;
  onChange: (code: string) => void;
  /** Codes that are not offered, because another row has them. */
  taken?: readonly string[];
  /** Text of the choice without a company. */
  empty?: string;
  /** True to offer all companies with `*`. */
  wildcard?: boolean;
  labelledBy?: string;
}

/** List of card companies by name and code. */
export function CompanySelect(props: CompanySelectProps) {
  const { code, onChange, taken = [], empty, wildcard = false, labelledBy } = props;
  const { locale, text } = useControlTexts();
  const codes = [...new Set([...companyCodes, ...(code && code !== '*' ? [code] : [])])];
  const label = labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': text.company };
  return (
    <select {...label} value={code} onChange={({ target }) => onChange(target.value)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {wildcard && <option value="*">{`${text.everyCompany} (*)`}</option>}
      {codes
        .filter((one) => one === code || !taken.includes(one))
        .map((one) => (
          <option key={one} value={one}>
            {companyName(one, locale)}
          </option>
        ))}
    </select>
  );
}
