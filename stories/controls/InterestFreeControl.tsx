import type { InterestFree } from 'react-inicis';
import { useControlTexts, type ControlProps } from './control.js';
import { companyCodes } from './companies.js';
import { CompanySelect } from './CompanySelect.js';
import { MonthSelect } from './MonthSelect.js';
import { Radios } from './Radios.js';

/** Months without interest: the same for every card, or a number for each company. */
export function InterestFreeControl({ value, onChange, labelledBy }: ControlProps<InterestFree>) {
  const { text } = useControlTexts();
  const form = value === undefined ? 'none' : typeof value === 'number' ? 'same' : 'byCompany';
  const months = typeof value === 'number' ? value : 6;
  return (
    <>
      <Radios
        labelledBy={labelledBy}
        chosen={form}
        choices={[
          ['none', text.noInterestFree],
          ['same', text.sameForAll],
          ['byCompany', text.byCompany],
        ]}
        onChoose={(key) => {
          if (key === 'none') onChange(undefined);
          else onChange(key === 'same' ? months : { '366': months });
        }}
      />
      {typeof value === 'number' && <MonthSelect months={value} onChange={onChange} />}
      {typeof value === 'object' && (
        <Companies rows={Object.entries(value)} onChange={(rows) => onChange(valueOf(rows))} />
      )}
    </>
  );
}

type Row = readonly [code: string, months: number];

const valueOf = (rows: readonly Row[]): InterestFree | undefined =>
  rows.length > 0 ? Object.fromEntries(rows) : undefined;

interface CompaniesProps {
  rows: readonly Row[];
  onChange: (rows: readonly Row[]) => void;
}

function Companies({ rows, onChange }: CompaniesProps) {
  const { text } = useControlTexts();
  const taken = rows.map(([code]) => code);
  const next = companyCodes.find((code) => !taken.includes(code));
  const replace = (index: number, row: Row) =>
    onChange(rows.map((one, at) => (at === index ? row : one)));
  return (
    <div className="control-rows">
      {rows.map(([code, months], index) => (
        <div key={code} className="control-row">
          <CompanySelect
            code={code}
            taken={taken}
            onChange={(chosen) => replace(index, [chosen, months])}
          />
          <MonthSelect months={months} onChange={(chosen) => replace(index, [code, chosen])} />
          <button type="button" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
            {text.remove}
          </button>
        </div>
      ))}
      {next !== undefined && (
        <button type="button" onClick={() => onChange([...rows, [next, 3]])}>
          {text.addCompany}
        </button>
      )}
    </div>
  );
}
