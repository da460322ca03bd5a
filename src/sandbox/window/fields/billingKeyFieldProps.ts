import type { Locale } from '../../../core/locale.js';
import type { BillingKeyFields, Field } from './billingKeyFields.js';

/** The props of each field of the billing-key form. */
export interface BillingKeyFieldProps {
  fields: BillingKeyFields;
  locale: Locale;
  /** Returns the error of a field; `undefined` until the shopper has tried to continue. */
  error(field: Field): string | undefined;
  onChange(part: Partial<BillingKeyFields>): void;
}
