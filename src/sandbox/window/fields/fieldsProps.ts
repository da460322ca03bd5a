import type { Locale } from '../../../core/locale.js';
import type { BillingKeyFields, Field } from './billingKeyFields.js';

/** What each line of the billing-key form gets. */
export interface FieldsProps {
  fields: BillingKeyFields;
  locale: Locale;
  /** What is wrong with a field, once the shopper has tried to go on. */
  error(field: Field): string | undefined;
  onChange(part: Partial<BillingKeyFields>): void;
}
