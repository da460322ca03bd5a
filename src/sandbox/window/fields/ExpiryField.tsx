import { useState } from 'react';
import type { BillingKeyFieldProps } from './billingKeyFieldProps.js';
import { FormField, errorAttributes } from './FormField.js';
import { texts } from '../texts/texts.js';

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The expiry date of the card: month and year. */
export function ExpiryField({ fields, locale, error, onChange }: BillingKeyFieldProps) {
  const [thisYear] = useState(() => new Date().getFullYear());
  const years = Array.from({ length: 11 }, (_, index) => String(thisYear + index));
  const text = texts[locale];
  const message = error('expiry');
  const select = (id: 'month' | 'year', options: readonly string[]) => (
    <select
      id={id}
      aria-label={`${text.expiry} ${text[id]}`}
      {...errorAttributes('month', fields[id] ? undefined : message)}
      value={fields[id]}
      onChange={({ target: { value } }) =>
        onChange(id === 'month' ? { month: value } : { year: value })
      }
    >
      <option value="">{text[id]}</option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  );
  return (
    <FormField name="month" label={text.expiry} error={message}>
      {select('month', months)}
      {select('year', years)}
    </FormField>
  );
}
