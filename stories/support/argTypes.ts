import type { ArgTypes } from '@storybook/react-vite';
import {
  payMethods,
  type BillingKeyHandlers,
  type BillingKeyRequest,
  type Handlers,
  type PaymentOptions,
  type RequestPayParams,
} from 'react-inicis';

interface OptionArgType extends Pick<ArgTypes[string], 'control' | 'options'> {
  table: {
    category: 'Order' | 'Window' | 'Method' | 'Card';
    defaultValue?: { summary: string };
  };
  /** The keys of the request that the option writes. */
  wire: readonly (keyof RequestPayParams)[];
}

/**
 * A control for each option; one without does not compile. Meaning, default and wire name are read
 * from the comment above the option.
 */
export const argTypes: Record<keyof PaymentOptions, OptionArgType> = {
  order: {
    control: 'object',
    table: { category: 'Order' },
    wire: ['merchant_uid', 'name', 'amount', 'tax_free', 'vat_amount'],
  },
  buyer: {
    control: 'object',
    table: { category: 'Order' },
    wire: ['buyer_tel', 'buyer_name', 'buyer_email', 'buyer_addr', 'buyer_postcode'],
  },
  method: {
    control: 'select',
    options: Object.keys(payMethods),
    table: { category: 'Method', defaultValue: { summary: 'card' } },
    wire: ['pay_method'],
  },
  digital: {
    control: 'boolean',
    table: { category: 'Method' },
    wire: ['digital'],
  },
  installments: {
    control: 'inline-check',
    options: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 36],
    table: { category: 'Card' },
    wire: ['display'],
  },
  directCard: { control: 'object', table: { category: 'Card' }, wire: ['card'] },
  cards: { control: 'object', table: { category: 'Card' }, wire: ['card'] },
  easyPay: { control: 'boolean', table: { category: 'Card' }, wire: ['bypass'] },
  interestFree: {
    control: 'object',
    table: { category: 'Card' },
    wire: ['card', 'useFreeInterestFromMall'],
  },
  cardPoints: { control: 'boolean', table: { category: 'Card' }, wire: ['bypass'] },
  dueDate: { control: 'text', table: { category: 'Method' }, wire: ['vbank_due'] },
  escrow: { control: 'boolean', table: { category: 'Window' }, wire: ['escrow'] },
  servicePeriod: { control: 'object', table: { category: 'Window' }, wire: ['period'] },
  language: {
    control: 'inline-radio',
    options: ['ko', 'en'],
    table: { category: 'Window' },
    wire: ['language'],
  },
  skin: { control: 'text', table: { category: 'Window' }, wire: ['bypass'] },
  cashReceipt: { control: 'boolean', table: { category: 'Window' }, wire: ['bypass'] },
  appScheme: { control: 'text', table: { category: 'Window' }, wire: ['app_scheme'] },
  noticeUrl: { control: 'text', table: { category: 'Window' }, wire: ['notice_url'] },
  confirmUrl: { control: 'text', table: { category: 'Window' }, wire: ['confirm_url'] },
  customData: { control: 'object', table: { category: 'Window' }, wire: ['custom_data'] },
  customerId: { control: 'text', table: { category: 'Window' }, wire: ['customer_id'] },
  bypass: { control: 'object', table: { category: 'Window' }, wire: ['bypass'] },
  redirectUrl: { control: 'text', table: { category: 'Window' }, wire: ['m_redirect_url'] },
  channelKey: { control: 'text', table: { category: 'Window' }, wire: ['channelKey'] },
  pg: { control: 'text', table: { category: 'Window' }, wire: ['pg'] },
};

/** The same for a window that registers a card. */
export const billingKeyArgTypes: Record<keyof BillingKeyRequest, OptionArgType> = {
  customerUid: { control: 'text', table: { category: 'Order' }, wire: ['customer_uid'] },
  order: argTypes.order,
  buyer: argTypes.buyer,
  authType: {
    control: 'inline-radio',
    options: ['01', undefined],
    table: { category: 'Window' },
    wire: ['bypass'],
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

/** The keys of the request that the option writes. */
export const wireOf = (option: Option): readonly string[] =>
  ({ ...argTypes, ...billingKeyArgTypes })[option].wire;

const fixed = (category: string) => ({ control: false, table: { category } }) as const;

/** The rest of the button's props: nothing to turn on and off. */
export const otherArgTypes: Record<keyof Handlers<unknown> | 'render', ArgTypes[string]> = {
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
