import type { Tokens } from './bypass.js';
import { cardDetail } from './cards.js';
import { koreanDay, koreanMoment } from './dates.js';
import type { BillingKeyRequest, Buyer, Order, PaymentOptions } from './request.js';
import { check, invalid } from './rules.js';
import type { RequestPayParams } from './wire.js';

/** What one option adds to the parameters; its tokens are joined with those of the others. */
export type Part = Partial<RequestPayParams> & { tokens?: Tokens };
/** An encoder for each option: an option without one does not compile. */
export type Encoders<Options> = {
  [K in keyof Options]-?: (value: NonNullable<Options[K]>, options: Options) => Part;
};

const buyerNames = {
  tel: 'buyer_tel',
  name: 'buyer_name',
  email: 'buyer_email',
  address: 'buyer_addr',
  postcode: 'buyer_postcode',
} as const satisfies Record<keyof Buyer, keyof RequestPayParams>;

function encodeBuyer(buyer: Partial<Buyer>): Part {
  const part: Part = {};
  const given = check('buyer', 'object', buyer);
  for (const name of keysOf(buyerNames)) {
    const value = given[name];
    if (value != null) part[buyerNames[name]] = check(`buyer.${name}`, 'string', value);
  }
  return part;
}

const encodeLabels = ({ merchantUid, name }: Omit<Order, 'amount'>) => ({
  merchant_uid: check('order.merchantUid', 'text40', merchantUid),
  name: check('order.name', 'text40', name),
});

/** What is free of tax, and the tax, are parts of the amount. 0 is said, not left out. */
function encodeTax({ amount, taxFree, vat }: Order): Part {
  const part: Part = {};
  if (taxFree != null) part.tax_free = check('order.taxFree', 'wonOrZero', taxFree);
  if (vat != null) part.vat_amount = check('order.vat', 'wonOrZero', vat);
  if ((taxFree ?? 0) + (vat ?? 0) > amount) throw invalid('order', 'parts', amount);
  return part;
}

/** A copy, as JSON gives it: the vendor's script writes into what it is given. */
function json<T extends object>(field: string, value: T): T {
  return JSON.parse(JSON.stringify(check(field, 'json', value)));
}

const shared = {
  channelKey: (value) => ({ channelKey: check('channelKey', 'string', value) }),
  pg: (value) => ({ pg: check('pg', 'pg', value) }),
  redirectUrl: (value) => ({ m_redirect_url: check('redirectUrl', 'string', value) }),
  language: (value) => ({ language: check('language', 'language', value) }),
  appScheme: (value) => ({
    app_scheme: check('appScheme', 'scheme', value),
    // The gateway does not take both.
    tokens: { phone: ['!apprun_check=Y'] },
  }),
  noticeUrl: (value) => ({
    notice_url:
      typeof value === 'string'
        ? check('noticeUrl', 'url', value)
        : [...check('noticeUrl', 'filled', value)].map((url) => check('noticeUrl', 'url', url)),
  }),
  customData: (value) => ({ custom_data: json('customData', value) }),
  customerId: (value) => ({ customer_id: check('customerId', 'string', value) }),
} satisfies Partial<Encoders<PaymentOptions>>;

/** How each option of a payment reaches the wire. */
export const paymentEncoders = {
  ...shared,
  order: (order) => ({
    ...encodeLabels(order),
    amount: check('order.amount', 'won', order.amount),
    ...encodeTax(order),
  }),
  buyer: encodeBuyer,
  method: (method) => ({ pay_method: method }),
  installments: (months) => ({
    display: { card_quota: [...new Set(check('installments', 'months', months))] },
  }),
  directCard: ({ code, quota }) => ({
    card: {
      direct: {
        code: check('directCard.code', 'cardCode', code),
        quota: check('directCard.quota', 'quota', quota),
      },
    },
  }),
  cards: (_, options) => ({ card: { detail: cardDetail(options) } }),
  interestFree: (months, options) => {
    if (typeof months !== 'object')
      return { card: { interest_free: check('interestFree', 'interestFree', months) } };
    const detail = cardDetail(options);
    // Months for no company say nothing.
    const says = Object.keys(months).length > 0;
    return says ? { card: { detail }, useFreeInterestFromMall: true } : {};
  },
  easyPay: (offered) => ({
    tokens: check('easyPay', 'boolean', offered)
      ? { pc: ['!noeasypay'], phone: ['!noeasypay=Y'] }
      : { pc: ['noeasypay'], phone: ['noeasypay=Y'] },
  }),
  // `CARDPOINT` as in the vendor's text; its sample writes it small, which counts as the same.
  cardPoints: (offered, { directCard }) => ({
    tokens: check('cardPoints', 'boolean', offered)
      ? { pc: ['CARDPOINT'], phone: [directCard ? 'dcp_yn=Y' : 'cp_yn=Y'] }
      : { pc: ['!CARDPOINT'], phone: ['!cp_yn=Y', '!dcp_yn=Y'] },
  }),
  digital: (digital) => ({ digital: check('digital', 'boolean', digital) }),
  dueDate: (date) => ({ vbank_due: koreanMoment(check('dueDate', 'date', date)) }),
  escrow: (escrow) => ({ escrow: check('escrow', 'boolean', escrow) }),
  servicePeriod: (given) => {
    const from = koreanDay(check('servicePeriod.from', 'date', given.from));
    const to = koreanDay(check('servicePeriod.to', 'date', given.to));
    if (to < from) throw invalid('servicePeriod', 'period', `${from} - ${to}`);
    return { period: { from, to } };
  },
  skin: (skin) => ({ tokens: { pc: [`SKIN(${check('skin', 'skin', skin)})`] } }),
  cashReceipt: (offered, { method }) => ({
    tokens: check('cashReceipt', 'boolean', offered)
      ? {
          pc: ['!no_receipt'],
          phone: method === 'vbank' ? ['vbank_receipt=Y'] : ['!bank_receipt=N'],
        }
      : {
          pc: ['no_receipt'],
          phone: method === 'vbank' ? ['!vbank_receipt=Y'] : ['bank_receipt=N'],
        },
  }),
  confirmUrl: (url) => ({ confirm_url: check('confirmUrl', 'url', url) }),
  bypass: (raw) => ({ bypass: { ...json('bypass', raw) } }),
} satisfies Encoders<PaymentOptions>;

/** How each option of a billing-key window reaches the wire. */
export const billingKeyEncoders = {
  ...shared,
  order: ({ amount = 0, ...order }) => ({
    ...encodeLabels(order),
    amount: check('order.amount', 'wonOrZero', amount),
  }),
  buyer: encodeBuyer,
  customerUid: (value) => ({ customer_uid: check('customerUid', 'text80', value) }),
  authType: (value) => ({ bypass: { inicis: { authtype: check('authType', 'authType', value) } } }),
} satisfies Encoders<BillingKeyRequest>;

/** The keys of a table, as what they are. */
export function keysOf<T extends object>(table: T) {
  const names: Extract<keyof T, string>[] = [];
  for (const name in table) names.push(name);
  return names;
}
