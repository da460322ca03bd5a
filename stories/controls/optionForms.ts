import type { BillingKeyRequest, PaymentOptions } from 'react-inicis';
import type { Control as TableEntry, Effect } from '../support/options/optionEntry.js';
import { billingKeyRows, paymentRows, type OptionRow } from '../support/options/optionRows.js';
import { billingKeyOptionTable, paymentOptionTable } from '../support/options/options.js';
import { billingKeyControls, paymentControls, type OptionControls } from './optionControls.js';
import { billingKeyTexts, paymentTexts, type OptionText } from './optionTexts.js';

/** Everything that a form needs to show the options of one window. */
export interface OptionFormTables<Options> {
  controls: OptionControls<Options>;
  texts: Readonly<Record<keyof Options, OptionText>>;
  /** Groups and effects of the options, in display order. */
  options: Readonly<Record<keyof Options, TableEntry & Effect>>;
  rows: readonly OptionRow[];
}

/** Form of the options of a payment. */
export const paymentForm: OptionFormTables<PaymentOptions> = {
  controls: paymentControls,
  texts: paymentTexts,
  options: paymentOptionTable,
  rows: paymentRows,
};

/** Form of the options of a billing-key window. */
export const billingKeyForm: OptionFormTables<BillingKeyRequest> = {
  controls: billingKeyControls,
  texts: billingKeyTexts,
  options: billingKeyOptionTable,
  rows: billingKeyRows,
};
