import { useState } from 'react';
import { useControlTexts, type ControlProps } from './control.js';
import { monthsWith } from './companies.js';
import { Radios } from './Radios.js';
import { Ticks } from './Ticks.js';

const usual = [2, 3, 6];

/** Months to tick, or a lump sum only. */
export function MonthsControl({ value, onChange, labelledBy }: ControlProps<readonly number[]>) {
  const { locale, text } = useControlTexts();
  const [last, setLast] = useState<readonly number[]>(usual);
  const chosen = value === undefined ? 'all' : value.length === 0 ? 'none' : 'some';
  const change = (months: readonly number[]) => {
    if (months.length > 0) setLast(months);
    onChange(months);
  };
  return (
    <>
      <Radios
        labelledBy={labelledBy}
        chosen={chosen}
        choices={[
          ['all', text.allMonths],
          ['none', text.lumpSumOnly],
          ['some', text.someMonths],
        ]}
        onChoose={(key) => {
          if (key === 'some') change(last);
          else onChange(key === 'none' ? [] : undefined);
        }}
      />
      {value !== undefined && value.length > 0 && (
        <Ticks
          labelledBy={labelledBy}
          items={monthsWith(value).map((month) => [
            month,
            locale === 'ko' ? `${month}개월` : `${month}`,
          ])}
          ticked={value}
          onChange={(months) => change([...months].sort((a, b) => a - b))}
        />
      )}
    </>
  );
}
