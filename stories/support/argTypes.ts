import type { ArgTypes } from '@storybook/react-vite';
import type { BillingKeyHandlers, PaymentHandlers } from 'react-inicis';
import type { Control } from './optionEntry.js';
import { billingKeyOptionTable, paymentOptionTable } from './options.js';

/** Controls of the payment options, created from the option table. */
export const argTypes = argTypesOf(paymentOptionTable);

/** Controls of the billing-key options. */
export const billingKeyArgTypes = argTypesOf(billingKeyOptionTable);

const withoutControl = (category: string) => ({ control: false, table: { category } }) as const;

/** Props of the button that have no control. */
export const otherArgTypes: Record<keyof PaymentHandlers<unknown> | 'render', ArgTypes[string]> = {
  verify: withoutControl('Handlers'),
  onPaid: withoutControl('Handlers'),
  onAwaitingDeposit: withoutControl('Handlers'),
  onCancel: withoutControl('Handlers'),
  onError: withoutControl('Handlers'),
  render: withoutControl('Button'),
};

/** Handlers of a form that registers a card. They have no control. */
export const billingKeyHandlerArgTypes: Record<
  keyof BillingKeyHandlers<unknown>,
  ArgTypes[string]
> = {
  verify: withoutControl('Handlers'),
  onIssued: withoutControl('Handlers'),
  onCancel: withoutControl('Handlers'),
  onError: withoutControl('Handlers'),
};

function argTypesOf(options: Record<string, Control>): ArgTypes {
  return Object.fromEntries(
    Object.entries(options).map(([name, { group, control, choices, defaultValue }]) => {
      const table = {
        category: group,
        ...(defaultValue !== undefined && { defaultValue: { summary: defaultValue } }),
      };
      return [name, { control, table, ...(choices && { options: choices }) }];
    }),
  );
}
