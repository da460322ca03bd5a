import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaymentError } from '../../src/core/error.js';
import { explain } from '../../src/core/explain.js';
import { rules } from '../../src/core/rules.js';
import {
  card,
  encodeAnyBillingKey,
  encodeAnyPayment,
  order,
  invalidErrorOf,
  request,
} from './encodeAny.js';

const cycle: { self?: object } = {};
cycle.self = cycle;
const throwing = {
  get cart() {
    throw new Error('not loaded');
  },
};
const deep = Array.from({ length: 50_000 }).reduce<object>((inner) => ({ inner }), {});

/** Refused requests, each with the refused option and the rule that it breaks. */
const payments: [title: string, wrong: object, field: string, rule: string][] = [
  ['amount as a string', { order: { ...order, amount: '1000' } }, 'order.amount', 'won'],
  ['amount NaN', { order: { ...order, amount: Number.NaN } }, 'order.amount', 'won'],
  ['amount negative', { order: { ...order, amount: -1 } }, 'order.amount', 'won'],
  ['amount 0', { order: { ...order, amount: 0 } }, 'order.amount', 'won'],
  ['amount fractional', { order: { ...order, amount: 10.5 } }, 'order.amount', 'won'],
  [
    'amount above the safe integers',
    { order: { ...order, amount: 2 ** 53 } },
    'order.amount',
    'won',
  ],
  ['amount as a bigint', { order: { ...order, amount: 10n } }, 'order.amount', 'won'],
  ['merchantUid empty', { order: { ...order, merchantUid: '' } }, 'order.merchantUid', 'id40'],
  ['merchantUid blank', { order: { ...order, merchantUid: ' ' } }, 'order.merchantUid', 'id40'],
  [
    'merchantUid of 41 characters',
    { order: { ...order, merchantUid: 'a'.repeat(41) } },
    'order.merchantUid',
    'id40',
  ],
  [
    'merchantUid with a line break',
    { order: { ...order, merchantUid: 'a\nb' } },
    'order.merchantUid',
    'id40',
  ],
  [
    'merchantUid with a path segment',
    { order: { ...order, merchantUid: '../a' } },
    'order.merchantUid',
    'id40',
  ],
  ['name empty', { order: { ...order, name: '' } }, 'order.name', 'text40'],
  ['name of 41 characters', { order: { ...order, name: '가'.repeat(41) } }, 'order.name', 'text40'],
  ['no order', { order: undefined }, 'order', 'object'],
  ['no buyer', { buyer: undefined }, 'buyer.tel', 'required'],
  ['no phone number', { buyer: { name: '홍길동' } }, 'buyer.tel', 'required'],
  ['an empty phone number', { buyer: { tel: '' } }, 'buyer.tel', 'required'],
  ['a phone number as a number', { buyer: { tel: 1012345678 } }, 'buyer.tel', 'string'],
  ['a name that is a function', { buyer: { tel: '1', name: () => {} } }, 'buyer.name', 'string'],
  ['no channel', { pg: undefined }, 'channelKey', 'channel'],
  ['both channels', { channelKey: 'channel-key-1' }, 'channelKey', 'channel'],
  ['a pg of the old ActiveX module', { pg: 'inicis.MID' }, 'pg', 'pg'],
  ['a pg of another gateway', { pg: 'kakaopay' }, 'pg', 'pg'],
  ['a pg with an empty id', { pg: 'html5_inicis.' }, 'pg', 'pg'],
  ['months below 2', { installments: [1] }, 'installments', 'months'],
  ['months above 36', { installments: [37] }, 'installments', 'months'],
  ['months that are not a list', { installments: 6 }, 'installments', 'months'],
  ['a quota of 1', { directCard: { code: '366', quota: 1 } }, 'directCard.quota', 'quota'],
  ['a quota of 37', { directCard: { code: '366', quota: 37 } }, 'directCard.quota', 'quota'],
  ['a quota as a string', { directCard: { code: '366', quota: '3' } }, 'directCard.quota', 'quota'],
  [
    'a card code as a number',
    { directCard: { code: 366, quota: 0 } },
    'directCard.code',
    'cardCode',
  ],
  ['an empty `only`, which hides every card', { cards: { only: [] } }, 'cards', 'cards'],
  ['cards that are a number', { cards: 5 }, 'cards', 'object'],
  ['a card rule that is null', { cards: [null] }, 'cards', 'object'],
  ['`only` beside `except`', { cards: { only: ['366'], except: ['365'] } }, 'cards', 'conflict'],
  ['easyPay as a string', { easyPay: 'no' }, 'easyPay', 'boolean'],
  ['an unknown method', { method: 'cash' }, 'method', 'method'],
  [
    'an option of another method',
    { method: 'vbank', installments: [] },
    'installments',
    'conflict',
  ],
  [
    'months beside a direct card',
    { directCard: { code: '366', quota: 0 }, installments: [2] },
    'installments',
    'conflict',
  ],
  [
    'a card list beside a direct card',
    { directCard: { code: '366', quota: 0 }, cards: { only: ['366'] } },
    'cards',
    'conflict',
  ],
  ['a phone-bill payment without `digital`', { method: 'phone' }, 'digital', 'required'],
  ['taxFree above the amount', { order: { ...order, taxFree: 64_001 } }, 'order.taxFree', 'parts'],
  [
    'taxFree and vat together above the amount',
    { order: { ...order, taxFree: 60_000, vat: 5_000 } },
    'order.vat',
    'parts',
  ],
  ['a fractional vat', { order: { ...order, vat: 0.5 } }, 'order.vat', 'wonOrZero'],
  ['a negative taxFree', { order: { ...order, taxFree: -1 } }, 'order.taxFree', 'wonOrZero'],
  ['interestFree of 1', { interestFree: 1 }, 'interestFree', 'interestFree'],
  [
    'interestFree of 37 for a company',
    { interestFree: { '366': 37 } },
    'interestFree.366',
    'interestFree',
  ],
  [
    'interestFree with an invalid card code',
    { interestFree: { x: 3 } },
    'interestFree.x',
    'cardCode',
  ],
  [
    'interestFree for a hidden card',
    { cards: { except: ['366'] }, interestFree: { '366': 3 } },
    'interestFree.366',
    'conflict',
  ],
  [
    'interestFree for a card that is not listed',
    { cards: { only: ['365'] }, interestFree: { '366': 3 } },
    'interestFree.366',
    'conflict',
  ],
  [
    'interestFree of another method',
    { method: 'trans', interestFree: 3 },
    'interestFree',
    'conflict',
  ],
  ['cardPoints as a string', { cardPoints: 'Y' }, 'cardPoints', 'boolean'],
  ['a day that does not exist', { method: 'vbank', dueDate: '20260231' }, 'dueDate', 'date'],
  [
    'an hour that does not exist',
    { method: 'vbank', dueDate: '2026-01-01 25:00:00' },
    'dueDate',
    'date',
  ],
  ['an invalid Date', { method: 'vbank', dueDate: new Date('x') }, 'dueDate', 'date'],
  ['a date with one hyphen', { method: 'vbank', dueDate: '2026-0101' }, 'dueDate', 'date'],
  [
    'a period that ends before it begins',
    { servicePeriod: { from: '20260102', to: '20260101' } },
    'servicePeriod',
    'period',
  ],
  ['a period without an end', { servicePeriod: { from: '20260102' } }, 'servicePeriod.to', 'date'],
  ['an unsupported language', { language: 'zh' }, 'language', 'language'],
  ['a skin that closes the bracket and adds a token', { skin: 'x):noeasypay(' }, 'skin', 'skin'],
  ['escrow as a string', { escrow: 'true' }, 'escrow', 'boolean'],
  ['a notice URL without a scheme', { noticeUrl: 'shop.example' }, 'noticeUrl', 'url'],
  ['a notice URL that cannot be parsed', { noticeUrl: 'https://[' }, 'noticeUrl', 'url'],
  ['a confirm URL without a host', { confirmUrl: 'https://:80/' }, 'confirmUrl', 'url'],
  ['a redirect URL that cannot be parsed', { redirectUrl: 'https://' }, 'redirectUrl', 'returnUrl'],
  ['a redirect URL without a host', { redirectUrl: '//' }, 'redirectUrl', 'returnUrl'],
  ['a redirect URL of code', { redirectUrl: 'javascript:alert(1)' }, 'redirectUrl', 'returnUrl'],
  [
    'a redirect URL of code that looks like an app',
    { redirectUrl: 'JavaScript://%0aalert(1)' },
    'redirectUrl',
    'returnUrl',
  ],
  ['a redirect URL of data', { redirectUrl: 'data:text/html,x' }, 'redirectUrl', 'returnUrl'],
  ['a redirect URL of a file', { redirectUrl: 'file:///done' }, 'redirectUrl', 'returnUrl'],
  [
    'a redirect URL without slashes',
    { redirectUrl: 'mailto:a@b.example' },
    'redirectUrl',
    'returnUrl',
  ],
  ['a redirect URL that is an object', { redirectUrl: {} }, 'redirectUrl', 'returnUrl'],
  ['an empty list of notice URLs', { noticeUrl: [] }, 'noticeUrl', 'filled'],
  ['an app scheme with a space', { appScheme: 'my app' }, 'appScheme', 'scheme'],
  ['customData with a bigint', { customData: { n: 1n } }, 'customData', 'json'],
  ['customData with a Date', { customData: { at: new Date() } }, 'customData', 'json'],
  ['customData with a function', { customData: { f() {} } }, 'customData', 'json'],
  ['customData with NaN', { customData: { n: Number.NaN } }, 'customData', 'json'],
  [
    'customData with undefined in a list',
    { customData: { list: [undefined] } },
    'customData',
    'json',
  ],
  ['customData as a string', { customData: 'x' }, 'customData', 'json'],
  [
    'raw tokens with a comma',
    { bypass: { acceptmethod: 'noeasypay, CARDPOINT' } },
    'bypass.acceptmethod',
    'tokens',
  ],
  ['raw tokens as a list', { bypass: { P_RESERVED: ['x'] } }, 'bypass.P_RESERVED', 'tokens'],
  [
    'a raw token that contradicts `easyPay`',
    { easyPay: true, bypass: { acceptmethod: 'noeasypay' } },
    'bypass.acceptmethod',
    'conflict',
  ],
  [
    'a raw mobile token that contradicts `easyPay`',
    { easyPay: true, bypass: { P_RESERVED: 'noeasypay=Y' } },
    'bypass.P_RESERVED',
    'conflict',
  ],
  [
    'a raw token that contradicts `cardPoints`',
    { cardPoints: false, bypass: { acceptmethod: 'CARDPOINT' } },
    'bypass.acceptmethod',
    'conflict',
  ],
  [
    'a raw mobile token that contradicts `cardPoints`',
    { cardPoints: true, bypass: { P_RESERVED: 'cp_yn=N' } },
    'bypass.P_RESERVED',
    'conflict',
  ],
  [
    'a raw token that contradicts `skin`',
    { skin: 'BLUE', bypass: { acceptmethod: 'SKIN(RED)' } },
    'bypass.acceptmethod',
    'conflict',
  ],
  [
    'a raw token that contradicts `cashReceipt`',
    { method: 'trans', cashReceipt: true, bypass: { acceptmethod: 'no_receipt' } },
    'bypass.acceptmethod',
    'conflict',
  ],
  [
    'a raw mobile token that contradicts `cashReceipt`',
    { method: 'vbank', cashReceipt: false, bypass: { P_RESERVED: 'vbank_receipt=Y' } },
    'bypass.P_RESERVED',
    'conflict',
  ],
  [
    'a raw token that shows the receipt that `cashReceipt` hides',
    { method: 'vbank', cashReceipt: false, bypass: { acceptmethod: 'va_receipt' } },
    'bypass.acceptmethod',
    'conflict',
  ],
  [
    'a raw token that removes the token of `cashReceipt`',
    { method: 'vbank', cashReceipt: false, bypass: { acceptmethod: 'below1000:--NO_RECEIPT' } },
    'bypass.acceptmethod',
    'conflict',
  ],
  [
    'a raw token that removes the token of `easyPay`',
    { easyPay: false, bypass: { acceptmethod: '--noeasypay' } },
    'bypass.acceptmethod',
    'conflict',
  ],
  [
    'a raw token that hides the receipt that `cashReceipt` shows',
    { method: 'vbank', cashReceipt: true, bypass: { acceptmethod: '--va_receipt' } },
    'bypass.acceptmethod',
    'conflict',
  ],
  [
    'a raw mobile token that hides the receipt that `cashReceipt` shows',
    { method: 'vbank', cashReceipt: true, bypass: { P_RESERVED: 'vbank_receipt=N' } },
    'bypass.P_RESERVED',
    'conflict',
  ],

  ['a phone number of spaces', { buyer: { tel: '  ' } }, 'buyer.tel', 'required'],
  ['a buyer as a string', { buyer: '홍길동' }, 'buyer.tel', 'required'],
  ['a sparse list of months', { installments: holed([3, 6]) }, 'installments', 'months'],
  [
    'a sparse list of notice URLs',
    { noticeUrl: holed(['https://a.example', ' ']) },
    'noticeUrl',
    'url',
  ],
  [
    'two rules for one card',
    {
      cards: [
        { code: '366', enabled: true },
        { code: '366', enabled: false },
      ],
    },
    'cards',
    'once',
  ],
  ["two '*' rules", { cards: [all(true), all(false)] }, 'cards', 'once'],
  ['every card hidden', { cards: [all(false)] }, 'cards', 'cards'],
  ['an empty list of card rules', { cards: [] }, 'cards', 'cards'],
  ['`only` as a string', { cards: { only: '366' } }, 'cards.only', 'list'],
  ['`except` as a string', { cards: { except: '366' } }, 'cards.except', 'list'],
  ['interestFree as a Map', { interestFree: new Map([['366', 3]]) }, 'interestFree', 'json'],
  ['a compact date with a time in the long form', due('20260101 10:00:00'), 'dueDate', 'date'],
  ['a long date with a compact time directly after it', due('2026-01-011230'), 'dueDate', 'date'],
  ['the latest possible Date', due(new Date(8.64e15)), 'dueDate', 'date'],
  ['the earliest possible Date', due(new Date(-8.64e15)), 'dueDate', 'date'],
  ['hour 24', due('2026-01-01 24:00:00'), 'dueDate', 'date'],
  ['a notice URL that is not a string', { noticeUrl: Object.create(null) }, 'noticeUrl', 'filled'],
  ['a vat of minus zero', { order: { ...order, vat: -0 } }, 'order.vat', 'wonOrZero'],
  ['customData with a circular reference', { customData: cycle }, 'customData', 'json'],
  ['customData with a sparse list', { customData: { list: holed([1, 2]) } }, 'customData', 'json'],
  ['customData with a getter that throws', { customData: throwing }, 'customData', 'json'],
  ['customData that is nested too deep', { customData: deep }, 'customData', 'json'],
  [
    'a raw token that contradicts `appScheme`',
    { appScheme: 'myapp', bypass: { P_RESERVED: 'apprun_check=Y' } },
    'bypass.P_RESERVED',
    'conflict',
  ],
  ['`customerUid` on a payment', { customerUid: 'card_1' }, 'customerUid', 'conflict'],
  ['a billing-key option on a payment', { authType: '01' }, 'authType', 'conflict'],

  ['an email as a number', { buyer: { tel: '1', email: 1 } }, 'buyer.email', 'string'],
  ['an address as a list', { buyer: { tel: '1', address: [] } }, 'buyer.address', 'string'],
  ['a postcode as a number', { buyer: { tel: '1', postcode: 6236 } }, 'buyer.postcode', 'string'],
  ['a channel key as a number', { pg: undefined, channelKey: 1 }, 'channelKey', 'string'],
  ['a customerId as a number', { customerId: 1 }, 'customerId', 'string'],
  ['`digital` as a string', { method: 'phone', digital: 'true' }, 'digital', 'boolean'],
  ['cashReceipt as a string', { method: 'vbank', cashReceipt: 'Y' }, 'cashReceipt', 'boolean'],
  ['bypass as a string', { bypass: 'noeasypay' }, 'bypass', 'json'],
  [
    'a period without a valid start',
    { servicePeriod: { from: '2026', to: '20260101' } },
    'servicePeriod.from',
    'date',
  ],
  ...['cp_yn=Y', 'dcp_yn=Y'].map((token): (typeof payments)[number] => [
    `a raw mobile token ${token} beside \`cardPoints: false\``,
    { cardPoints: false, bypass: { P_RESERVED: token } },
    'bypass.P_RESERVED',
    'conflict',
  ]),

  ['a misspelt option', { instalments: [3] }, 'instalments', 'unknownKey'],
  ['a handler among the options', { onPaid: () => {} }, 'onPaid', 'unknownKey'],
  [
    'an unknown key of the order',
    { order: { ...order, tax_free: 0 } },
    'order.tax_free',
    'unknownKey',
  ],
  ['an unknown key of the buyer', { buyer: { tel: '1', phone: '1' } }, 'buyer.phone', 'unknownKey'],
  [
    'an unknown key of a direct card',
    { directCard: { code: '366', quota: 0, months: 3 } },
    'directCard.months',
    'unknownKey',
  ],
  [
    'an unknown key of a service period',
    { servicePeriod: { from: '20260101', to: '20260102', until: '20260103' } },
    'servicePeriod.until',
    'unknownKey',
  ],
  [
    'an unknown key of a card list',
    { cards: { only: ['366'], hide: [] } },
    'cards.hide',
    'unknownKey',
  ],
  [
    'an unknown key of a card rule',
    { cards: [{ code: '366', enabled: true, show: true }] },
    'cards.show',
    'unknownKey',
  ],
];

const billingKeys: typeof payments = [
  ['no customerUid', { customerUid: '' }, 'customerUid', 'required'],
  ['a customerUid of 81 characters', { customerUid: 'a'.repeat(81) }, 'customerUid', 'id80'],
  ['a fractional amount', { order: { ...order, amount: 0.5 } }, 'order.amount', 'wonOrZero'],
  ['a negative amount', { order: { ...order, amount: -1 } }, 'order.amount', 'wonOrZero'],
  ['an unsupported `authType`', { authType: '02' }, 'authType', 'authType'],
  ['a buyer that is a function', { buyer: () => 'buyer' }, 'buyer', 'object'],
  ['installments on a billing key', { installments: [3] }, 'installments', 'conflict'],
  ['a misspelt option', { customerUID: 'card_1' }, 'customerUID', 'unknownKey'],
  ['tax on the order of a billing key', { order: { ...order, vat: 0 } }, 'order.vat', 'unknownKey'],
  ['a customerUid with a path segment', { customerUid: 'a/../b' }, 'customerUid', 'id80'],
  [
    'a payment method on a billing key, which is always a card',
    { method: 'card' },
    'method',
    'conflict',
  ],
];

/** Returns a sparse copy of a list, without its first item. */
function holed<T>(list: T[]): T[] {
  const holes = [...list];
  delete holes[0];
  return holes;
}
function all(enabled: boolean) {
  return { code: '*', enabled };
}
function due(dueDate: string | Date) {
  return { method: 'vbank', dueDate };
}

describe('encodePayment', () => {
  it.each(payments)('refuses %s', async (_, wrong, field, rule) => {
    const error = invalidErrorOf(() => encodeAnyPayment({ ...request, ...wrong }));
    expect(error).toMatchObject({ field, code: rule });
    expect(error?.message).toContain(`${field}: ${rule}`);
    expect(error?.message).toContain(`react-inicis/docs/en/errors.md#${rule.toLowerCase()}`);
  });

  it('does not show a personal value in an error message, only its type', () => {
    const secret = { tel: { secret: '010' } };
    const error = invalidErrorOf(() => encodeAnyPayment({ ...request, buyer: secret }));
    expect(error?.message).toContain('(object)');
  });
});

describe('encodeBillingKey', () => {
  it.each(billingKeys)('refuses %s', (_, wrong, field, rule) => {
    const error = invalidErrorOf(() => encodeAnyBillingKey({ ...card, ...wrong }));
    expect(error).toMatchObject({ field, code: rule });
  });
});

describe('the rules', () => {
  it.each([
    '/done',
    'done?a=1#b',
    '',
    'https://shop.example',
    'http://localhost:3000/done?order={"carts":[1]}',
    'https://127.0.0.1:65535/',
    'http://[::1]/',
    'https://결제.한국/완료',
    'myapp://path?a=1',
    'com.shop.app://',
  ])('accept the return URL `%s`', (redirectUrl) => {
    expect(rules.returnUrl(redirectUrl)).toBe(true);
  });

  it('accept only URLs that a browser can parse, and that contain no code', () => {
    const common = ['https:', 'http:', '//', '/', ':', 'myapp', 'shop.example', 'a', '9', '65536'];
    const rare = ['javascript:', 'data:', '.', '..', '?', '#', '[', ']', '::1', '@', '%', ' '];
    const part = fc.constantFrom(...common, ...rare, '\\', '\t', '\0', '가');
    const urls = fc.array(part, { maxLength: 7 }).map((parts) => parts.join(''));
    const property = fc.property(urls, (value) => {
      const parsed = [rules.url, rules.returnUrl]
        .filter((rule) => rule(value))
        .map(() => new URL(value, 'https://page.example').protocol);
      expect(parsed.filter((protocol) => /^(javascript|data):/.test(protocol))).toEqual([]);
    });
    fc.assert(property, { numRuns: 5000 });
  });

  it('are each broken by a row above, except `unknown`, which only `src/react` reports', () => {
    const broken = new Set([...payments, ...billingKeys].map(([, , , rule]) => rule));
    expect(Object.keys(rules).filter((rule) => !broken.has(rule))).toEqual(['unknown']);
  });

  it.each(Object.keys(rules))(
    'have a text in both languages that says how to fix `%s`',
    async (code) => {
      const error = new PaymentError('invalid', 'field: rule', { code });
      const texts = [await explain(error, 'ko'), await explain(error, 'en')];
      expect(texts.map((text) => text.split('\n').length)).toEqual([3, 3]);
      expect(texts[0]).toMatch(/[가-힣].*[.요]$/);
    },
  );
});

/** Values at the edge of a rule: the values of `yes` follow it, those of `no` break it. */
const edges: Partial<Record<keyof typeof rules, { yes: unknown[]; no: unknown[] }>> = {
  text40: { yes: ['가'.repeat(40), ' a '], no: ['가'.repeat(41), ' ', 40, ['a']] },
  id40: {
    yes: ['a'.repeat(40), 'a.b', '..a', 'a..', '...', 'a/.b', '/a', 'a\\b'],
    no: ['a'.repeat(41), '.', '..', './a', 'a/.', 'a/..', 'a/../b', '..\\a', 'a\\..', '\uD800', 1],
  },
  cardCode: { yes: ['366', 'C0012'], no: ['36', 'C00123', 'x366', '366x', '366\n'] },
  pg: {
    yes: ['html5_inicis', 'html5_inicis.A', 'html5_inicis.INIpayTest'],
    no: ['xhtml5_inicis', 'html5_inicis.', 'html5_inicisA', 'html5_inicis_A'],
  },
  returnUrl: {
    yes: [
      '/',
      '/done?a=1',
      'done',
      'myapp://',
      'my-app+1.0://done',
      'a1://x',
      'https://a.example/',
    ],
    no: ['http://', 'ftp://a', 'ws://a', 'wss://a', 'app://a b', '\\\\a', ' /a', 'a\n'],
  },
  scheme: { yes: ['myapp', 'my-app1://', 'myapp://done'], no: ['1app', 'my app', 'myapp:', '-a'] },
  skin: { yes: ['BLUE', '#1a2b3c'], no: ['##fff', '!BLUE', 'BLUE)', '#'] },
  language: { yes: ['ko', 'en'], no: ['xko', 'kor', 'enx', ''] },
  authType: { yes: ['01'], no: ['001', '010', '1', 1] },
  json: { yes: [{}, { a: undefined }, Object.create(null)], no: [null, undefined, 'a', new Map()] },
};

describe('a rule', () => {
  it.each(Object.entries(edges))(
    '%s accepts and refuses values at its edge',
    (name, { yes, no }) => {
      const rule = Object.entries(rules).find(([one]) => one === name)?.[1];
      expect(yes.filter((value) => rule?.(value) !== true)).toEqual([]);
      expect(no.filter((value) => rule?.(value) !== false)).toEqual([]);
    },
  );

  it('takes an unknown key without a value for absent', () => {
    expect(() => encodeAnyPayment({ ...request, instalments: undefined })).not.toThrow();
    const missing = { ...request, order: { ...order, tax_free: null } };
    expect(() => encodeAnyPayment(missing)).not.toThrow();
  });

  it('shows at most 48 characters of a refused text, and no other value than a number', () => {
    const shown = (wrong: object) =>
      invalidErrorOf(() => encodeAnyPayment({ ...request, ...wrong }))?.message;
    expect(shown({ skin: `)${'a'.repeat(60)}` })).toContain(`(")${'a'.repeat(47)}")`);
    expect(shown({ interestFree: 37 })).toContain('(37)');
    expect(shown({ skin: ['secret'] })).toContain('(object)');
  });
});
