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

// A payment requires an order and a buyer, and is a card payment by default.
export const cardByDefault: PaymentRequest = { order, buyer };

// The months that the shopper can choose.
export const someMonths: PaymentRequest = { order, buyer, installments: [2, 3, 6] };

// No months at all: a lump sum only.
export const lumpSumOnly: PaymentRequest = { order, buyer, method: 'card', installments: [] };

// A readonly constant is accepted, because lists are not changed.
const months = [2, 3] as const;
export const constantMonths: PaymentRequest = { order, buyer, installments: months };

// Months under a condition: `undefined` means that the option is absent.
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

// All card companies except these, with a given number of months.
export const allCardsButThese: PaymentRequest = {
  order,
  buyer,
  cards: { except: ['361'] },
  installments: [3],
};

// Card companies as a list of rules, in the form of the gateway.
export const cardRules: PaymentRequest = {
  order,
  buyer,
  cards: [
    { code: '*', enabled: false },
    { code: '366', enabled: true },
  ],
};

// A card company and its months, chosen on the merchant's page.
export const cardChosenBefore: PaymentRequest = {
  order,
  buyer,
  directCard: { code: '366', quota: 3 },
};

// A direct card can hide easy pay.
export const cardChosenWithoutEasyPay: PaymentRequest = {
  order,
  buyer,
  directCard: { code: '366', quota: 0 },
  easyPay: false,
};

// A phone-bill payment names the kind of goods.
export const phoneBill: PaymentRequest = { order, buyer, method: 'phone', digital: true };

// A virtual account.
export const virtualAccount: PaymentRequest = { order, buyer, method: 'vbank' };

// A method without options that is known only after the shopper chooses.
export const anyPlainMethod = (method: SimplePayment['method']): PaymentRequest => ({
  order,
  buyer,
  method,
});

// A method that can change, without options that depend on it.
export const changingMethod = (method: 'card' | 'vbank'): PaymentRequest => ({
  order,
  buyer,
  method,
});

// A method that can change with its options: one value contains both.
export const methodWithOptions = (method: 'card' | 'vbank' | 'phone'): PaymentRequest => {
  const options: MethodOptions =
    method === 'card'
      ? { method, installments: [2, 3] }
      : method === 'phone'
        ? { method, digital: false }
        : { method };
  return { order, buyer, ...options };
};

// The labels of the methods for a custom form.
export const labelOf = (method: PayMethod) => payMethods[method].ko;

// A channel by its key, instead of the provider's channel.
export const channelByKey: PaymentRequest = { order, buyer, channelKey: 'channel-key-1' };

// A channel by its older name, with a merchant id.
export const channelByPg: PaymentRequest = { order, buyer, pg: 'html5_inicis.MOIexample' };

// The codes of the table are literal types, so that an editor completes them.
export const literalCode: '366' = cardIssuers.shinhan.code;

// A code of a card company that is not in the table is accepted.
export const newCompany: CardCode = '399';

// A code that comes from a database is a string.
export const storedCode = (code: string): PaymentRequest => ({
  order,
  buyer,
  directCard: { code, quota: 0 },
});

// Every optional key accepts `undefined`, also with `exactOptionalPropertyTypes`.
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

// An order that is created on the click, in the page or by your server.
export const orderMadeHere: PaymentRequest<LazyOrder> = { order: () => order, buyer };
export const orderMadeByServer: PaymentRequest<LazyOrder> = { order: createOrder, buyer };

// A function for requests with a lazy order also accepts a plain order.
export const eitherOrder = (request: PaymentRequest): PaymentRequest<LazyOrder> => request;

// A billing key needs your `customerUid` and an order to display, but no amount and no buyer.
export const cardForLater: BillingKeyRequest = {
  customerUid: 'customer_1',
  order: { merchantUid: 'order_1', name: '정기구독' },
};

// A billing key can have a displayed amount and any fields of the buyer.
export const cardForLaterWithAmount: BillingKeyRequest = {
  customerUid: 'customer_1',
  order: { merchantUid: 'order_1', name: '정기구독', amount: 9900 },
  buyer: { email: 'shopper@example.com' },
  pg: 'html5_inicis.INIBillTst',
};

// The option table names each method once.
export const methodNames = expectTypeOf<keyof typeof payMethods>().toEqualTypeOf<PayMethod>();
