import fc from 'fast-check';
import { banks, cardIssuers, type PayMethod } from '../../src/core/codes.js';

// What may be written, mixed with what must not: the grammar of requests for the properties.

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

/** A legal value, and now and then something else. */
const mostly = <T>(legal: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 80, arbitrary: legal }, { weight: 1, arbitrary: anything });

/** These options, each of them or not. */
const some = <T extends object>(options: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(options, { requiredKeys: [] });

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
  .map(({ free, taxed, ...rest }) => {
    const amount = typeof rest.amount === 'number' ? rest.amount : 0;
    const part = (share: number) => Math.floor(amount * share) || 0;
    return {
      ...rest,
      ...(free !== undefined && { taxFree: part(free) }),
      ...(taxed !== undefined && { vat: part(taxed) }),
    };
  });
/** The order of a billing-key window has no tax parts. */
const shownOrder = fc.record(
  {
    merchantUid: mostly(fc.string({ minLength: 1, maxLength: 40 })),
    name: mostly(text(40)),
    amount: mostly(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })),
  },
  { requiredKeys: ['merchantUid', 'name'] },
);
const buyer = some({
  name: mostly(text(40)),
  email: mostly(fc.emailAddress()),
  address: mostly(text(200)),
  postcode: mostly(fc.constantFrom('06236', '123-456')),
});
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
    fc.record({ code: fc.oneof(code, fc.constant('*')), enabled: mostly(fc.boolean()) }),
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

const shared = {
  redirectUrl: mostly(fc.webUrl()),
  language: mostly(fc.constantFrom('ko', 'en')),
  appScheme: mostly(fc.constantFrom('myapp', 'my-app+2://path?a=b')),
  noticeUrl: mostly(fc.oneof(fc.webUrl(), fc.array(mostly(fc.webUrl()), { minLength: 1 }))),
  customData: mostly(fc.dictionary(fc.string(), fc.jsonValue())),
  customerId: mostly(fc.string()),
};
const bypass = mostly(
  some({
    acceptmethod: mostly(fc.array(token, { maxLength: 2 }).map((all) => all.join(':'))),
    P_RESERVED: mostly(fc.array(reserved, { maxLength: 2 }).map((all) => all.join('&'))),
    ini_PAYSHOT_KEY: fc.string(),
  }),
);
const everyWindow = some({
  ...shared,
  escrow: mostly(fc.boolean()),
  servicePeriod: mostly(fc.record({ from: fc.constant('20260101'), to: mostly(date) })),
  skin: mostly(fc.constantFrom('BLUE', '#c1272c')),
  cashReceipt: mostly(fc.boolean()),
  confirmUrl: mostly(fc.webUrl()),
  bypass: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: bypass },
  ),
});
const channel = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({ pg: mostly(fc.constantFrom('html5_inicis', 'html5_inicis.M')) }),
  },
  { weight: 20, arbitrary: fc.record({ channelKey: mostly(fc.constant('channel-key-1')) }) },
  { weight: 1, arbitrary: fc.record({ channelKey: anything, pg: anything }) },
);

const onCard = {
  interestFree: mostly(fc.oneof(months, fc.dictionary(code, mostly(months), { maxKeys: 3 }))),
  cardPoints: mostly(fc.boolean()),
  easyPay: mostly(fc.boolean()),
};
const listed = some({ ...onCard, installments: mostly(fc.array(months)), cards: mostly(cards) });
const direct = some({
  ...onCard,
  directCard: mostly(fc.record({ code: mostly(code), quota: mostly(fc.constantFrom(0, 2, 36)) })),
});
const dueDate = some({ dueDate: mostly(date) });
const digital = fc.record({ digital: mostly(fc.boolean()) });
const none = fc.constant({});

const ofMethod = (method: string) =>
  method === 'card'
    ? fc.oneof(listed, direct)
    : method === 'vbank'
      ? dueDate
      : method === 'phone'
        ? digital
        : none;
/** What some other method, or the other window, would take. */
const strange = fc.oneof(listed, direct, dueDate, digital, some({ customerUid: text(9) }));

/** A payment by one of the methods, as JavaScript may write it. */
export const payment = (method: PayMethod) =>
  fc
    .tuple(
      fc.record({ order: mostly(order), buyer: mostly(buyerWithTel) }),
      fc.record({ method: mostly(fc.constant(method)) }),
      channel,
      everyWindow,
      ofMethod(method),
      fc.oneof({ weight: 30, arbitrary: none }, { weight: 1, arbitrary: strange }),
    )
    .map((parts): object => Object.assign({}, ...parts));

/** A billing-key window, likewise. */
export const billingKey = fc
  .tuple(
    fc.record({ order: mostly(shownOrder), customerUid: mostly(text(80)) }),
    channel,
    some({ ...shared, buyer: mostly(buyer), authType: mostly(fc.constant('01')) }),
    fc.oneof({ weight: 30, arbitrary: none }, { weight: 1, arbitrary: listed }),
  )
  .map((parts): object => Object.assign({}, ...parts));
