import type { FieldsProps } from './fieldsProps.js';
import { RadioField } from './RadioField.js';
import { texts } from '../texts/texts.js';

/** Whose card it is: a person proves it by date of birth, a company by business number. */
export function OwnerField({ fields, locale, onChange }: FieldsProps) {
  const text = texts[locale];
  return (
    <RadioField
      name="owner"
      label={text.owner}
      options={text}
      order={['person', 'company']}
      value={fields.owner}
      onChange={(owner) => onChange({ owner, birth: '' })}
    />
  );
}
