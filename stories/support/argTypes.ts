import type { ArgTypes } from '@storybook/react-vite';
import {
  payMethods,
  type BillingKeyHandlers,
  type BillingKeyRequest,
  type PaymentHandlers,
  type PaymentOptions,
} from 'react-inicis';

interface OptionArgType extends Pick<ArgTypes[string], 'control' | 'options'> {
  table: {
    category: 'Order' | 'Window' | 'Method' | 'Card';
    defaultValue?: { summary: string };
  };
}

/**
 * A control for each option; one without does not compile. Meaning, default and wire name are read
 * from the comment above the option.
 */
export const argTypes: Record<keyof PaymentOptions, OptionArgType> = {
  order: {
    control: 'object',
    table: { category: 'Order' },
  },
  buyer: {
    control: 'object',
    table: { category: 'Order' },
  },
  method: {
    control: 'select',
    options: Object.keys(payMethods),
    table: { category: 'Method', defaultValue: { summary: 'card' } },
  },
  digital: {
    control: 'boolean',
    table: { category: 'Method' },
  },
  installments: {
    control: 'inline-check',
    options: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 36],
    table: { category: 'Card' },
  },
  directCard: { control: 'object', table: { category: 'Card' } },
  cards: { control: 'object', table: { category: 'Card' } },
  easyPay: { control: 'boolean', table: { category: 'Card' } },
  interestFree: {
    control: 'object',
    table: { category: 'Card' },
  },
  cardPoints: { control: 'boolean', table: { category: 'Card' } },
  dueDate: { control: 'text', table: { category: 'Method' } },
  escrow: { control: 'boolean', table: { category: 'Window' } },
  servicePeriod: { control: 'object', table: { category: 'Window' } },
  language: {
    control: 'inline-radio',
    options: ['ko', 'en'],
    table: { category: 'Window' },
  },
  skin: { control: 'text', table: { category: 'Window' } },
  cashReceipt: { control: 'boolean', table: { category: 'Window' } },
  appScheme: { control: 'text', table: { category: 'Window' } },
  noticeUrl: { control: 'text', table: { category: 'Window' } },
  confirmUrl: { control: 'text', table: { category: 'Window' } },
  customData: { control: 'object', table: { category: 'Window' } },
  customerId: { control: 'text', table: { category: 'Window' } },
  bypass: { control: 'object', table: { category: 'Window' } },
  redirectUrl: { control: 'text', table: { category: 'Window' } },
  channelKey: { control: 'text', table: { category: 'Window' } },
  pg: { control: 'text', table: { category: 'Window' } },
};

/** The same for a window that registers a card. */
export const billingKeyArgTypes: Record<keyof BillingKeyRequest, OptionArgType> = {
  customerUid: { control: 'text', table: { category: 'Order' } },
  order: argTypes.order,
  buyer: argTypes.buyer,
  authType: {
    control: 'inline-radio',
    options: ['01', undefined],
    table: { category: 'Window' },
  },
  language: argTypes.language,
  appScheme: argTypes.appScheme,
  noticeUrl: argTypes.noticeUrl,
  customData: argTypes.customData,
  customerId: argTypes.customerId,
  redirectUrl: argTypes.redirectUrl,
  channelKey: argTypes.channelKey,
  pg: argTypes.pg,
};

/** An option that a story can be about. */
export type Option = keyof PaymentOptions | keyof BillingKeyRequest;

const fixed = (category: string) => ({ control: false, table: { category } }) as const;

/** The rest of the button's props: nothing to turn on and off. */
export const otherArgTypes: Record<keyof PaymentHandlers<unknown> | 'render', ArgTypes[string]> = {
  verify: fixed('Handlers'),
  onPaid: fixed('Handlers'),
  onAwaitingDeposit: fixed('Handlers'),
  onCancel: fixed('Handlers'),
  onError: fixed('Handlers'),
  render: fixed('Button'),
};

/** What else a form that registers a card is given. */
export const billingKeyHandlerArgTypes: Record<
  keyof BillingKeyHandlers<unknown>,
  ArgTypes[string]
> = {
  verify: fixed('Handlers'),
  onIssued: fixed('Handlers'),
  onCancel: fixed('Handlers'),
  onError: fixed('Handlers'),
};
