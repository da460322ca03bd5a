import type { BillingKeyFieldProps } from './billingKeyFieldProps.js';
import { RadioField } from './RadioField.js';
import { texts } from '../texts/texts.js';

/** The owner of the card: a person, who proves it by date of birth, or a company, by business number. */
export function OwnerField({ fields, locale, onChange }: BillingKeyFieldProps) {
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
