import { DigitsField } from './DigitsField.js';
import type { BillingKeyFieldProps } from './billingKeyFieldProps.js';
import { texts } from '../texts/texts.js';

/** The field for the first two digits of the card's password. */
export function PasswordField({ fields, locale, error, onChange }: BillingKeyFieldProps) {
  const text = texts[locale];
  return (
    <DigitsField
      name="password"
      label={text.password}
      hint={text.passwordHint}
      type="password"
      length={2}
      value={fields.password}
      error={error('password')}
      onChange={(password) => onChange({ password })}
    />
  );
}
