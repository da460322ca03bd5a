import type { ArgTypes } from '@storybook/react-vite';
import {
  payMethods,
  type BillingKeyHandlers,
  type PaymentHandlers,
  type PaymentOptions,
} from 'react-inicis';
import { billingKeyForm, paymentForm, type OptionFormTables } from '../../controls/optionForms.js';
import { keysOf } from '../../controls/keysOf.js';
import { argValueTypes } from './argValueTypes.js';
import { skins } from '../../controls/SkinControl.js';

type ArgType = ArgTypes[string];

/** Controls that need more than the name of their type. */
const nativeControls: Readonly<Record<string, ArgType>> = {
  method: {
    options: keysOf(payMethods),
    control: {
      type: 'select',
      labels: Object.fromEntries(
        keysOf(payMethods).map((method) => [method, `${payMethods[method].ko} · ${method}`]),
      ),
    },
  },
  // With options, Storybook would drop a list in an address that is shorter than the story's.
  installments: { control: false },
  skin: {
    control: {
      type: 'color',
      presetColors: Object.values(skins),
    },
  },
  language: {
    options: ['ko', 'en'],
    control: { type: 'inline-radio', labels: { ko: '한국어', en: 'English' } },
  },
  dueDate: { control: false },
} satisfies Partial<Record<keyof PaymentOptions, ArgType>>;

/** Controls of the payment options, created from the option table. */
export const argTypes = argTypesOf(paymentForm);

/** Controls of the billing-key options. */
export const billingKeyArgTypes = argTypesOf(billingKeyForm);

const withoutControl = (category: string) => ({ control: false, table: { category } }) as const;

/** Props of the button that have no control. */
export const otherArgTypes: Record<keyof PaymentHandlers<unknown> | 'render', ArgType> = {
  verify: withoutControl('Handlers'),
  onPaid: withoutControl('Handlers'),
  onAwaitingDeposit: withoutControl('Handlers'),
  onCancel: withoutControl('Handlers'),
  onError: withoutControl('Handlers'),
  render: withoutControl('Button'),
};

/** Handlers of a form that registers a card. They have no control. */
export const billingKeyHandlerArgTypes: Record<keyof BillingKeyHandlers<unknown>, ArgType> = {
  verify: withoutControl('Handlers'),
  onIssued: withoutControl('Handlers'),
  onCancel: withoutControl('Handlers'),
  onError: withoutControl('Handlers'),
};

/**
 * Returns the rows of Storybook's Controls panel. Storybook has no control for a value with parts or
 * for a text with a fixed format, and would show raw JSON. The panel of options changes these values.
 */
function argTypesOf<Options extends object>(form: OptionFormTables<Options>): ArgTypes {
  const types: Readonly<Record<string, ArgType['type']>> = argValueTypes;
  return Object.fromEntries(
    keysOf(form.options).map((name) => {
      const { group, control, choices, defaultValue } = form.options[name];
      const native = nativeControls[name] ?? { control, ...(choices && { options: choices }) };
      const type = types[name];
      const table = {
        category: group,
        ...(defaultValue !== undefined && { defaultValue: { summary: defaultValue } }),
      };
      const argType: ArgType = {
        ...(control === 'object' ? { control: false } : native),
        description: descriptionOf(form, name),
        ...(type && { type }),
        table,
      };
      return [name, argType];
    }),
  );
}

/** Returns label, meaning and default in both languages, and the wire names. */
function descriptionOf<Options extends object>(
  { texts, rows }: OptionFormTables<Options>,
  name: keyof Options,
): string {
  const { label, hint, fallback } = texts[name];
  const wire = rows.find((row) => row.name === name)?.wire ?? [];
  return [
    `**${label.ko} · ${label.en}**`,
    hint.ko,
    hint.en,
    ...(fallback ? [`기본값: ${fallback.ko} · Default: ${fallback.en}`] : []),
    wire.map((path) => `\`${path}\``).join(' '),
  ].join('\n\n');
}
