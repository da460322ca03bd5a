import fc from 'fast-check';
import { banks, cardIssuers, type PayMethod } from '../../src/core/codes.js';
import {
  directCardExcludes,
  paymentOptions,
  type BillingKeyOrder,
  type BillingKeyRequest,
  type Buyer,
  type CardRule,
  type DirectCard,
  type Order,
  type PaymentOptions,
  type ServicePeriod,
} from '../../src/core/request.js';

// Generates requests for the property tests: legal values, mixed with illegal ones. The file does
// not compile if an option, or a field of an option, has no values here.

/** Values for each key. */
type Values<T, Left extends string = never> = Record<Exclude<keyof T, Left>, fc.Arbitrary<unknown>>;

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
});

/** A legal value, and rarely any other value. */
const mostly = <T>(legal: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 80, arbitrary: legal }, { weight: 1, arbitrary: anything });

/** A random part of these options. */
const some = <T extends object>(options: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(options, { requiredKeys: [] });

const withoutUndefined = (keys: object) =>
  Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));

const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength }).map((all) => all.slice(0, maxLength));
const order = fc
  .record({
    merchantUid: mostly(fc.string({ minLength: 1, maxLength: 40 })),
    name: mostly(text(40)),
    amount: mostly(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
    free: fc.option(fc.double({ min: 0, max: 0.9, noNaN: true }), { nil: undefined }),
    taxed: fc.option(fc.constantFrom(0, 0.1), { nil: undefined }),
  })
  .map(({ free, taxed, merchantUid, name, amount }) => {
    const total = typeof amount === 'number' ? amount : 0;
    const part = (share: number | undefined) =>
      share === undefined ? undefined : Math.floor(total * share) || 0;
    const keys = { merchantUid, name, amount, taxFree: part(free), vat: part(taxed) };
    return withoutUndefined(keys satisfies Record<keyof Order, unknown>);
  });
/** The order of a billing-key window has no tax parts. */
const shownOrder = fc.record(
  {
    merchantUid: mostly(fc.string({ minLength: 1, maxLength: 40 })),
    name: mostly(text(40)),
    amount: mostly(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })),
  } satisfies Values<BillingKeyOrder>,
  { requiredKeys: ['merchantUid', 'name'] },
);
const buyer = some({
  name: mostly(text(40)),
  email: mostly(fc.emailAddress()),
  address: mostly(text(200)),
  postcode: mostly(fc.constantFrom('06236', '123-456')),
} satisfies Values<Buyer, 'tel'>);
const buyerWithTel = fc
  .tuple(buyer, mostly(fc.constantFrom('010-1234-5678', '021234')))
  .map(([rest, tel]) => ({ ...rest, tel }));

const codes = [...Object.values(cardIssuers), ...Object.values(banks)].map(({ code }) => code);
const code = fc.constantFrom(...codes, 'VIS', '10001');
const months = fc.integer({ min: 2, max: 36 });
const cardList = fc.array(mostly(code), { minLength: 1, maxLength: 4 });
const cards = fc.oneof(
  fc.record({ only: cardList }),
  fc.record({ except: cardList }),
  fc.uniqueArray(
    fc.record({
      code: fc.oneof(code, fc.constant('*')),
      enabled: mostly(fc.boolean()),
    } satisfies Values<CardRule>),
    { minLength: 1, maxLength: 4, selector: (rule) => rule.code },
  ),
);
const date = fc.oneof(
  fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  fc.constantFrom(
    '2026-12-31',
    '20261231',
    '2026-12-31 18:30:00',
    '202612311830',
    '20261231183000',
  ),
);
const token = fc.constantFrom(
  'below1000',
  'ocb',
  'noeasypay',
  'cardpoint',
  'SKIN(RED)',
  'no_receipt',
);
const reserved = fc.constantFrom(
  'a=1',
  'noeasypay=Y',
  'cp_yn=Y',
  'apprun_check=Y',
  'bank_receipt=N',
);

const bypass = mostly(
  some({
    acceptmethod: mostly(fc.array(token, { maxLength: 2 }).map((all) => all.join(':'))),
    P_RESERVED: mostly(fc.array(reserved, { maxLength: 2 }).map((all) => all.join('&'))),
    ini_PAYSHOT_KEY: fc.string(),
  }),
);
const directCard = fc.record({
  code: mostly(code),
  quota: mostly(fc.constantFrom(0, 2, 36)),
} satisfies Values<DirectCard>);
const servicePeriod = fc.record({
  from: fc.constant('20260101'),
  to: mostly(date),
} satisfies Values<ServicePeriod>);

const values = {
  redirectUrl: mostly(fc.webUrl()),
  language: mostly(fc.constantFrom('ko', 'en')),
  appScheme: mostly(fc.constantFrom('myapp', 'my-app+2://path?a=b')),
  noticeUrl: mostly(fc.oneof(fc.webUrl(), fc.array(mostly(fc.webUrl()), { minLength: 1 }))),
  customData: mostly(fc.dictionary(fc.string(), fc.jsonValue())),
  customerId: mostly(fc.string()),
  escrow: mostly(fc.boolean()),
  servicePeriod: mostly(servicePeriod),
  skin: mostly(fc.constantFrom('BLUE', '#c1272c')),
  cashReceipt: mostly(fc.boolean()),
  confirmUrl: mostly(fc.webUrl()),
  bypass: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: bypass },
  ),
  interestFree: mostly(fc.oneof(months, fc.dictionary(code, mostly(months), { maxKeys: 3 }))),
  cardPoints: mostly(fc.boolean()),
  easyPay: mostly(fc.boolean()),
  installments: mostly(fc.array(months)),
  cards: mostly(cards),
  directCard: mostly(directCard),
  dueDate: mostly(date),
  digital: mostly(fc.boolean()),
} satisfies Values<PaymentOptions, 'order' | 'buyer' | 'method' | 'channelKey' | 'pg'>;

const owners: Record<string, PayMethod | null> = paymentOptions;

/** Values of the options of one method, or with `null` of the options that every method has. */
const valuesOf = (method: PayMethod | null, without: readonly string[] = []) =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => owners[name] === method && !without.includes(name)),
  );

const everyWindow = some(valuesOf(null));
const channel = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({ pg: mostly(fc.constantFrom('html5_inicis', 'html5_inicis.M')) }),
  },
  { weight: 20, arbitrary: fc.record({ channelKey: mostly(fc.constant('channel-key-1')) }) },
  { weight: 1, arbitrary: fc.record({ channelKey: anything, pg: anything }) },
);

const listed = some(valuesOf('card', ['directCard']));
const direct = some(valuesOf('card', directCardExcludes));
const dueDate = some(valuesOf('vbank'));
const digital = fc.record(valuesOf('phone'), { requiredKeys: ['digital'] });
const none = fc.constant({});

function ofMethod(method: PayMethod) {
  if (method === 'card') return fc.oneof(listed, direct);
  return method === 'phone' ? digital : some(valuesOf(method));
}
/** Options of another method or of the billing-key window. */
const foreign = fc.oneof(listed, direct, dueDate, digital, some({ customerUid: text(9) }));

/** A payment request of one method, as untyped JavaScript may write it. */
export const payment = (method: PayMethod) =>
  fc
    .tuple(
      fc.record({ order: mostly(order), buyer: mostly(buyerWithTel) }),
      fc.record({ method: mostly(fc.constant(method)) }),
      channel,
      everyWindow,
      ofMethod(method),
      fc.oneof({ weight: 30, arbitrary: none }, { weight: 1, arbitrary: foreign }),
    )
    .map((parts): object => Object.assign({}, ...parts));

const { redirectUrl, language, appScheme, noticeUrl, customData, customerId } = values;
const cardOptions = {
  redirectUrl,
  language,
  appScheme,
  noticeUrl,
  customData,
  customerId,
  buyer: mostly(buyer),
  authType: mostly(fc.constant('01')),
} satisfies Values<BillingKeyRequest, 'order' | 'customerUid' | 'channelKey' | 'pg'>;

/** A billing-key request, as untyped JavaScript may write it. */
export const billingKey = fc
  .tuple(
    fc.record({ order: mostly(shownOrder), customerUid: mostly(text(80)) }),
    channel,
    some(cardOptions),
    fc.oneof({ weight: 30, arbitrary: none }, { weight: 1, arbitrary: listed }),
  )
  .map((parts): object => Object.assign({}, ...parts));
