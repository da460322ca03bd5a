import {
  payMethods,
  type BillingKeyOrder,
  type BillingKeyRequest,
  type Buyer,
  type Cards,
  type DirectCard,
  type MethodOptions,
  type Order,
  type PaymentOptions,
  type ServicePeriod,
  type WindowOptions,
} from 'react-inicis';
import type { OptionTable, Parts } from './optionEntry.js';

// Option table for stories, docs and tests: control, examples, and the effect that a shopper sees.
// Wire names and devices are derived from the examples in `optionRows.ts`.

/** Part of a payment request that an example adds. */
export type PaymentExample = Partial<WindowOptions> & { order?: Order } & MethodOptions;
/** Part of a billing-key request that an example adds. */
export type BillingKeyExample = Partial<BillingKeyRequest>;

const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };
const buyer = { tel: '010-1234-5678' };
const directCard = { code: '366', quota: 3 };
const servicePeriod = { from: '20300101', to: '20300131' };
const channelKey = 'channel-key';

/** Payment request that every example extends. */
export const payment = { order, buyer, channelKey };
/** Billing-key request that every example extends. */
export const billingKey: BillingKeyRequest = { customerUid: 'card_1', order, channelKey };

const orderParts: Parts<Order, PaymentExample> = {
  merchantUid: [{ order }, { order: { ...order, merchantUid: 'order_2' } }],
  name: [{ order }, { order: { ...order, name: '잔' } }],
  amount: [{ order }, { order: { ...order, amount: 50_000 } }],
  taxFree: [{ order }, { order: { ...order, taxFree: 0 } }],
  vat: [{ order }, { order: { ...order, vat: 0 } }],
};

const vbank = { method: 'vbank' } as const;

const buyerParts: Parts<Buyer, PaymentExample> = {
  tel: [vbank, { ...vbank, buyer: { tel: '02-123-4567' } }],
  name: [vbank, { ...vbank, buyer: { ...buyer, name: '홍' } }],
  email: [vbank, { ...vbank, buyer: { ...buyer, email: 'a@b.kr' } }],
  address: [vbank, { ...vbank, buyer: { ...buyer, address: '서울' } }],
  postcode: [vbank, { ...vbank, buyer: { ...buyer, postcode: '1' } }],
};

const directCardParts: Parts<DirectCard, PaymentExample> = {
  code: [{ directCard }, { directCard: { ...directCard, code: '381' } }],
  quota: [{ directCard }, { directCard: { ...directCard, quota: 2 } }],
};

const cardParts: Parts<Cards, PaymentExample> = {
  only: [{}, { cards: { only: ['366'] } }],
  except: [{}, { cards: { except: ['366'] } }],
  code: [{ cards: [{ code: '366', enabled: true }] }, { cards: [{ code: '381', enabled: true }] }],
  enabled: [
    { cards: [{ code: '366', enabled: true }] },
    { cards: [{ code: '366', enabled: false }] },
  ],
};

const servicePeriodParts: Parts<ServicePeriod, PaymentExample> = {
  from: [{ servicePeriod }, { servicePeriod: { ...servicePeriod, from: '20300102' } }],
  to: [{ servicePeriod }, { servicePeriod: { ...servicePeriod, to: '20300201' } }],
};

/** Options of both windows, for a payment and for a billing key. */
const shared = {
  channelKey: {
    group: 'Window',
    control: 'text',
    examples: [[{}, { channelKey: 'another-key' }]],
    unseen: 'it selects the merchant; the gateway knows the name to show',
  },
  pg: {
    group: 'Window',
    control: 'text',
    examples: [[{}, { channelKey: undefined, pg: 'html5_inicis' }]],
    unseen: 'it selects the merchant; the gateway knows the name to show',
  },
  redirectUrl: {
    group: 'Window',
    control: 'text',
    examples: [[{}, { redirectUrl: 'https://shop.example/orders' }]],
    unseen: 'a phone returns to this address after the window',
  },
  language: {
    group: 'Window',
    control: 'inline-radio',
    choices: ['ko', 'en'],
    examples: [[{}, { language: 'en' }]],
    seen: 'all texts of the window',
  },
  appScheme: {
    group: 'Window',
    control: 'text',
    examples: [[{}, { appScheme: 'myapp' }]],
    unseen: 'card and bank apps use it to return to your app',
  },
  noticeUrl: {
    group: 'Window',
    control: 'text',
    examples: [[{}, { noticeUrl: 'https://shop.example/webhook' }]],
    unseen: 'the gateway sends its webhook to this address',
  },
  customData: {
    group: 'Window',
    control: 'object',
    examples: [[{}, { customData: { '…': 0 } }]],
    unseen: 'it is stored with the payment',
  },
  customerId: {
    group: 'Window',
    control: 'text',
    examples: [[{}, { customerId: 'customer_1' }]],
    unseen: 'it is stored with the payment',
  },
} satisfies Partial<OptionTable<PaymentOptions, PaymentExample & BillingKeyExample>>;

/** All options of a payment, in display order. */
export const paymentOptionTable: OptionTable<PaymentOptions, PaymentExample> = {
  order: {
    group: 'Order',
    control: 'object',
    parts: orderParts,
    seen: 'the product and the amount',
  },
  buyer: {
    group: 'Order',
    control: 'object',
    parts: buyerParts,
    seen: 'the name of the depositor for a virtual account, and the e-mail address of the receipt',
  },
  method: {
    group: 'Method',
    control: 'select',
    choices: Object.keys(payMethods),
    defaultValue: 'card',
    examples: [[{}, { method: 'trans' }]],
    seen: 'the main part: cards, banks, carriers or vouchers',
  },
  digital: {
    group: 'Method',
    control: 'boolean',
    examples: [
      [
        { method: 'phone', digital: false },
        { method: 'phone', digital: true },
      ],
    ],
    seen: 'the type of goods in the window for a phone bill',
  },
  installments: {
    group: 'Card',
    control: 'inline-check',
    choices: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 36],
    examples: [[{}, { installments: [2, 3] }]],
    seen: 'the months that the shopper can choose',
  },
  directCard: {
    group: 'Card',
    control: 'object',
    parts: directCardParts,
    seen: 'one card company with its months, instead of the grid',
  },
  cards: {
    group: 'Card',
    control: 'object',
    parts: cardParts,
    seen: 'the card companies in the grid and under “Other cards”',
  },
  easyPay: {
    group: 'Card',
    control: 'boolean',
    examples: [[{}, { easyPay: false }]],
    seen: 'the easy-pay buttons above and below the cards',
  },
  interestFree: {
    group: 'Card',
    control: 'object',
    examples: [
      [{}, { interestFree: 3 }],
      [{}, { interestFree: { '366': 3 } }],
    ],
    seen: 'the months marked as interest-free',
  },
  cardPoints: {
    group: 'Card',
    control: 'boolean',
    examples: [
      [{}, { cardPoints: true }],
      [{ directCard }, { directCard, cardPoints: true }],
    ],
    seen: 'a checkbox to pay with card points',
  },
  dueDate: {
    group: 'Method',
    control: 'text',
    examples: [[vbank, { ...vbank, dueDate: '20301231' }]],
    seen: 'the due date of the deposit',
  },
  escrow: {
    group: 'Window',
    control: 'boolean',
    examples: [[{}, { escrow: true }]],
    seen: 'an additional agreement',
  },
  servicePeriod: {
    group: 'Window',
    control: 'object',
    parts: servicePeriodParts,
    seen: 'the service period next to the product',
  },
  language: shared.language,
  skin: {
    group: 'Window',
    control: 'text',
    examples: [[{}, { skin: 'BLUE' }]],
    seen: 'the colour of the panels',
    only: 'PC',
  },
  cashReceipt: {
    group: 'Window',
    control: 'boolean',
    examples: [
      [{ method: 'trans' }, { method: 'trans', cashReceipt: false }],
      [vbank, { ...vbank, cashReceipt: true }],
    ],
    seen: 'the section for a cash receipt',
  },
  appScheme: shared.appScheme,
  noticeUrl: shared.noticeUrl,
  confirmUrl: {
    group: 'Window',
    control: 'text',
    examples: [[{}, { confirmUrl: 'https://shop.example/confirm' }]],
    unseen: 'the gateway asks this address before it approves',
  },
  customData: shared.customData,
  customerId: shared.customerId,
  bypass: {
    group: 'Window',
    control: 'object',
    examples: [[{}, { bypass: { '…': 0 } }]],
    seen: 'depends on its tokens',
  },
  redirectUrl: shared.redirectUrl,
  channelKey: shared.channelKey,
  pg: shared.pg,
};

const billingKeyOrderParts: Parts<BillingKeyOrder, BillingKeyExample> = {
  merchantUid: [{ order }, { order: { ...order, merchantUid: 'order_2' } }],
  name: [{ order }, { order: { ...order, name: '잔' } }],
  amount: [{ order }, { order: { ...order, amount: 50_000 } }],
};

const cardOwnerParts: Parts<Buyer, BillingKeyExample> = {
  tel: [{}, { buyer }],
  name: [{}, { buyer: { name: '홍' } }],
  email: [{}, { buyer: { email: 'a@b.kr' } }],
  address: [{}, { buyer: { address: '서울' } }],
  postcode: [{}, { buyer: { postcode: '1' } }],
};

/** All options of a window that registers a card, in display order. */
export const billingKeyOptionTable: OptionTable<BillingKeyRequest, BillingKeyExample> = {
  customerUid: {
    group: 'Order',
    control: 'text',
    examples: [[{}, { customerUid: 'card_2' }]],
    unseen: 'only your server uses it',
  },
  order: { ...paymentOptionTable.order, parts: billingKeyOrderParts },
  buyer: {
    group: 'Order',
    control: 'object',
    parts: cardOwnerParts,
    unseen: 'it is stored with the card',
  },
  authType: {
    group: 'Window',
    control: 'inline-radio',
    choices: ['01', undefined],
    examples: [[{}, { authType: '01' }]],
    seen: 'only card number, expiry date and birth date',
    only: 'phone',
  },
  language: shared.language,
  appScheme: shared.appScheme,
  noticeUrl: shared.noticeUrl,
  customData: shared.customData,
  customerId: shared.customerId,
  redirectUrl: shared.redirectUrl,
  channelKey: shared.channelKey,
  pg: shared.pg,
};

/** Name of an option that a story can show. */
export type OptionName = keyof typeof paymentOptionTable | keyof typeof billingKeyOptionTable;
