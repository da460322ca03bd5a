import { DigitsField } from './DigitsField.js';
import type { BillingKeyFieldProps } from './billingKeyFieldProps.js';
import { texts } from '../texts/texts.js';

/** The field for a person's date of birth or a company's business number. */
export function BirthField({ fields, locale, error, onChange }: BillingKeyFieldProps) {
  const text = texts[locale];
  const input =
    fields.owner === 'person'
      ? { label: text.birth, hint: text.birthHint, length: 6 }
      : { label: text.business, hint: text.businessHint, length: 10 };
  return (
    <DigitsField
      name="birth"
      {...input}
      value={fields.birth}
      error={error('birth')}
      onChange={(birth) => onChange({ birth })}
    />
  );
}
