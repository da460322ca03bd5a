import { DigitsField } from './DigitsField.js';
import type { FieldsProps } from './fieldsProps.js';
import { texts } from '../texts/texts.js';

/** The date that proves a person, the number that proves a company. */
export function BirthField({ fields, locale, error, onChange }: FieldsProps) {
  const text = texts[locale];
  const asked =
    fields.owner === 'person'
      ? { label: text.birth, hint: text.birthHint, length: 6 }
      : { label: text.business, hint: text.businessHint, length: 10 };
  return (
    <DigitsField
      name="birth"
      {...asked}
      value={fields.birth}
      error={error('birth')}
      onChange={(birth) => onChange({ birth })}
    />
  );
}
