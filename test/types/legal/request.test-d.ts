import {
  cardIssuers,
  payMethods,
  type BillingKeyRequest,
  type CardCode,
  type LazyOrder,
  type MethodOptions,
  type PaymentRequest,
  type PayMethod,
  type SimplePayment,
} from 'react-inicis';
import { expectTypeOf } from 'vitest';
import { buyer, createOrder, order } from '../sampleOrder.js';

// A payment is an order and a buyer; it is a card payment unless it says otherwise.
export const cardByDefault: PaymentRequest = { order, buyer };

// The months to choose between.
export const someMonths: PaymentRequest = { order, buyer, installments: [2, 3, 6] };

// No months at all: a lump sum only.
export const lumpSumOnly: PaymentRequest = { order, buyer, method: 'card', installments: [] };

// A constant of your own is readonly, and lists are only read.
const months = [2, 3] as const;
export const constantMonths: PaymentRequest = { order, buyer, installments: months };

// Months that depend on something: `undefined` means not given.
export const monthsOrNot = (offered: boolean): PaymentRequest => ({
  order,
  buyer,
  installments: offered ? [3] : undefined,
});

// Only these card companies.
export const onlyTheseCards: PaymentRequest = {
  order,
  buyer,
  cards: { only: [cardIssuers.shinhan.code, cardIssuers.kb.code] },
};

// All card companies but these, in a given number of months.
export const allCardsButThese: PaymentRequest = {
  order,
  buyer,
  cards: { except: ['361'] },
  installments: [3],
};

// Card companies rule by rule, as the gateway has them.
export const cardRules: PaymentRequest = {
  order,
  buyer,
  cards: [
    { code: '*', enabled: false },
    { code: '366', enabled: true },
  ],
};

// A card company and its months, chosen on your own page.
export const cardChosenBefore: PaymentRequest = {
  order,
  buyer,
  directCard: { code: '366', quota: 3 },
};

// A chosen card may still hide easy pay.
export const cardChosenWithoutEasyPay: PaymentRequest = {
  order,
  buyer,
  directCard: { code: '366', quota: 0 },
  easyPay: false,
};

// A phone bill says what kind of goods it is.
export const phoneBill: PaymentRequest = { order, buyer, method: 'phone', digital: true };

// A virtual account.
export const virtualAccount: PaymentRequest = { order, buyer, method: 'vbank' };

// Any of the methods without options, not known before the shopper chooses.
export const anyPlainMethod = (method: SimplePayment['method']): PaymentRequest => ({
  order,
  buyer,
  method,
});

// A method that changes, where no option depends on it.
export const changingMethod = (method: 'card' | 'vbank'): PaymentRequest => ({
  order,
  buyer,
  method,
});

// A method that changes together with its options: one value says both.
export const methodWithOptions = (method: 'card' | 'vbank' | 'phone'): PaymentRequest => {
  const options: MethodOptions =
    method === 'card'
      ? { method, installments: [2, 3] }
      : method === 'phone'
        ? { method, digital: false }
        : { method };
  return { order, buyer, ...options };
};

// The labels of a form of your own, by method.
export const labelOf = (method: PayMethod) => payMethods[method].ko;

// A channel by its key, in place of the provider's.
export const channelByKey: PaymentRequest = { order, buyer, channelKey: 'channel-key-1' };

// A channel by its older name, with a merchant id.
export const channelByPg: PaymentRequest = { order, buyer, pg: 'html5_inicis.MOIexample' };

// The table's codes are literals, for an editor to complete.
export const literalCode: '366' = cardIssuers.shinhan.code;

// A company that appears after this release has a code too.
export const newCompany: CardCode = '399';

// A code that comes from a database is a string.
export const storedCode = (code: string): PaymentRequest => ({
  order,
  buyer,
  directCard: { code, quota: 0 },
});

// Every optional key takes `undefined`, also under `exactOptionalPropertyTypes`.
export const everythingUndefined: PaymentRequest = {
  order,
  buyer: { tel: '010-1234-5678', name: undefined, email: undefined, address: undefined },
  channelKey: undefined,
  pg: undefined,
  redirectUrl: undefined,
  method: undefined,
  installments: undefined,
  directCard: undefined,
  cards: undefined,
  easyPay: undefined,
  digital: undefined,
};

// An order that is made on the click, at once or by your server.
export const orderMadeHere: PaymentRequest<LazyOrder> = { order: () => order, buyer };
export const orderMadeByServer: PaymentRequest<LazyOrder> = { order: createOrder, buyer };

// An order at hand is a lazy one as well: one function takes both.
export const eitherOrder = (request: PaymentRequest): PaymentRequest<LazyOrder> => request;

// A card for later charges needs a name of yours and something to show; no amount, no buyer.
export const cardForLater: BillingKeyRequest = {
  customerUid: 'customer_1',
  order: { merchantUid: 'order_1', name: '정기구독' },
};

// What the window shows may include an amount, and whatever is known of the buyer.
export const cardForLaterWithAmount: BillingKeyRequest = {
  customerUid: 'customer_1',
  order: { merchantUid: 'order_1', name: '정기구독', amount: 9900 },
  buyer: { email: 'shopper@example.com' },
  pg: 'html5_inicis.INIBillTst',
};

// The option table names each method once.
export const methodNames = expectTypeOf<keyof typeof payMethods>().toEqualTypeOf<PayMethod>();
