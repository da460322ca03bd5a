import type { BillingKeyFieldProps } from './billingKeyFieldProps.js';
import { RadioField } from './RadioField.js';
import { texts } from '../texts/texts.js';

/** The choice of the card owner. A person enters a date of birth, a company its business number. */
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
