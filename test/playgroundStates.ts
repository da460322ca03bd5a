import fc from 'fast-check';
import {
  cardIssuers,
  payMethods,
  type BillingKeyOrder,
  type BillingKeyRequest,
  type Buyer,
  type CardRule,
  type DirectCard,
  type Order,
  type PaymentOptions,
  type Pg,
  type ServicePeriod,
} from 'react-inicis';
import { keysOf } from '../stories/controls/keysOf.js';
import type { PlaygroundState } from '../stories/playground/playgroundState.js';
import { paymentOptions } from '../src/core/request.js';

// Generates states of the playground as its controls can make them. The file does not compile if an
// option, or a part of an option, has no values here.

type Values<Options> = {
  [Name in keyof Options]-?: fc.Arbitrary<NonNullable<Options[Name]>>;
};

const text = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((all) => all.slice(0, maxLength))
    .filter((all) => all.trim() !== '' && !/\p{Cs}/u.test(all));
const id = (maxLength: number) =>
  fc.stringMatching(/^[\w-]+$/).map((all) => all.slice(0, maxLength));
const won = fc.integer({ min: 1, max: 10_000_000 });
const code = fc.constantFrom(...Object.values(cardIssuers).map((issuer) => issuer.code), '10001');
const months = fc.integer({ min: 2, max: 36 });
const codes = fc.uniqueArray(code, { minLength: 1, maxLength: 5 });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const token = fc.constantFrom('below1000', 'ocb', 'hidebar');
/** A JSON value as it is after a link; JSON has no -0. */
const jsonValue = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));
const json = fc
  .dictionary(fc.string(), jsonValue, { maxKeys: 3 })
  // In an object literal the key `__proto__` sets the prototype.
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

const orderParts: Values<Order> = {
  merchantUid: id(40),
  name: text(40),
  amount: won,
  taxFree: fc.constant(0),
  vat: fc.constantFrom(0, 1),
};
const buyerParts: Values<Buyer> = {
  tel: fc.constantFrom('010-1234-5678', '02-123-4567'),
  name: text(16),
  email: fc.emailAddress(),
  address: text(60),
  postcode: fc.constantFrom('06236', '123-456'),
};
const directCard: Values<DirectCard> = { code, quota: fc.constantFrom(0, 2, 3, 12, 36) };
const rule: Values<CardRule> = { code, enabled: fc.boolean() };
const period: Values<ServicePeriod> = { from: fc.constant('1999-12-31'), to: day };
const { amount: shownAmount, merchantUid, name } = orderParts;
const billingKeyOrder: Values<BillingKeyOrder> = { merchantUid, name, amount: shownAmount };

/** A random part of an object, with the required keys. */
const some = <T extends object>(parts: Values<T>, required: (keyof T)[] = []) =>
  fc.record<T>(parts, { requiredKeys: required });

const channel = {
  channelKey: id(40),
  pg: fc.constantFrom<Pg>('html5_inicis', 'html5_inicis.MOI1'),
};

const values: Values<PaymentOptions> = {
  ...channel,
  order: some<Order>(orderParts, ['merchantUid', 'name', 'amount']),
  buyer: some<Buyer>(buyerParts, ['tel']),
  redirectUrl: fc.constantFrom('/orders/done', 'https://shop.example/done?a=b', 'myapp://done'),
  method: fc.constantFrom(...keysOf(payMethods)),
  installments: fc.uniqueArray(months, { maxLength: 14 }),
  directCard: some<DirectCard>(directCard, ['code', 'quota']),
  cards: fc.oneof(
    fc.record({ only: codes }),
    fc.record({ except: codes }),
    fc.uniqueArray(some<CardRule>(rule, ['code', 'enabled']), {
      minLength: 1,
      maxLength: 4,
      selector: (one) => one.code,
    }),
  ),
  interestFree: fc.oneof(months, fc.dictionary(code, months, { minKeys: 1, maxKeys: 3 })),
  cardPoints: fc.boolean(),
  easyPay: fc.boolean(),
  digital: fc.boolean(),
  dueDate: fc.oneof(
    day,
    day.map((date) => `${date} 18:30:00`),
  ),
  escrow: fc.boolean(),
  servicePeriod: some<ServicePeriod>(period, ['from', 'to']),
  language: fc.constantFrom('ko', 'en'),
  skin: fc.constantFrom('BLUE', '#c1272c'),
  cashReceipt: fc.boolean(),
  appScheme: fc.constantFrom('myapp', 'myapp://path'),
  noticeUrl: fc.oneof(fc.webUrl(), fc.array(fc.webUrl(), { minLength: 2, maxLength: 3 })),
  confirmUrl: fc.webUrl(),
  customData: json,
  customerId: text(40),
  bypass: fc.record(
    { acceptmethod: token, P_RESERVED: fc.constant('a=1'), ini_x: jsonValue },
    { requiredKeys: [] },
  ),
};

const cardValues: Values<BillingKeyRequest> = {
  ...channel,
  redirectUrl: values.redirectUrl,
  language: values.language,
  appScheme: values.appScheme,
  noticeUrl: values.noticeUrl,
  customData: json,
  customerId: values.customerId,
  customerUid: text(80),
  order: some<BillingKeyOrder>(billingKeyOrder, ['merchantUid', 'name']),
  buyer: some<Partial<Buyer>>(buyerParts),
  authType: fc.constant('01'),
};

/** Options of a payment, mostly those of one method, so that most requests are legal. */
const payment = fc
  .tuple(
    values.method,
    some<PaymentOptions>(values, ['order', 'buyer']),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([method, options, hasKey, isDirect]): Partial<PaymentOptions> => {
    const kept: Partial<PaymentOptions> = { ...options, method };
    for (const option of keysOf(paymentOptions))
      if (![null, method].includes(paymentOptions[option])) delete kept[option];
    delete kept[hasKey ? 'pg' : 'channelKey'];
    if (isDirect) for (const option of ['cards', 'installments'] as const) delete kept[option];
    else delete kept.directCard;
    return kept;
  });

const billingKey = fc
  .tuple(some<BillingKeyRequest>(cardValues, ['order', 'customerUid']), fc.boolean())
  .map(([options, hasKey]): Partial<BillingKeyRequest> => {
    const kept: Partial<BillingKeyRequest> = { ...options };
    delete kept[hasKey ? 'pg' : 'channelKey'];
    return kept;
  });

/** Random state of the playground. */
export const playgroundStates: fc.Arbitrary<PlaygroundState> = fc.oneof(
  { weight: 4, arbitrary: payment.map((options) => ({ window: 'payment' as const, options })) },
  {
    weight: 1,
    arbitrary: billingKey.map((options) => ({ window: 'billingKey' as const, options })),
  },
);
