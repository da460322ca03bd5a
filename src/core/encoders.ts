import type { Tokens } from './bypass.js';
import { cardDetail } from './cards.js';
import { koreanDay, koreanMoment } from './dates.js';
import type {
  BillingKeyOrder,
  BillingKeyRequest,
  Buyer,
  DirectCard,
  Order,
  PaymentOptions,
  ServicePeriod,
} from './request.js';
import { check, invalid, refuseUnknownKeys } from './rules.js';
import { encodeTaxParts } from './taxParts.js';
import type { RequestPayParams } from './wire.js';

/** Parameters that one option adds; its tokens are joined with those of the others. */
export type Part = Partial<RequestPayParams> & { tokens?: Tokens };
/** The parameters that every order has. */
type OrderParams = Part & Pick<RequestPayParams, 'merchant_uid' | 'name' | 'amount'>;
/** An encoder for each option: an option without one does not compile. */
export type Encoders<Options> = {
  [K in keyof Options]-?: (value: NonNullable<Options[K]>, options: Options) => Part;
};

/**
 * Encodes a nested object by taking all its keys out: the rest must be empty, for the compiler and at
 * run time, so that no key is documented and never sent.
 */
function encodeBuyer(buyer: Partial<Buyer>): Part {
  const { tel, name, email, address, postcode, ...others } = check('buyer', 'object', buyer);
  refuseUnknownKeys('buyer', others);
  return {
    ...(tel != null && { buyer_tel: check('buyer.tel', 'string', tel) }),
    ...(name != null && { buyer_name: check('buyer.name', 'string', name) }),
    ...(email != null && { buyer_email: check('buyer.email', 'string', email) }),
    ...(address != null && { buyer_addr: check('buyer.address', 'string', address) }),
    ...(postcode != null && { buyer_postcode: check('buyer.postcode', 'string', postcode) }),
  };
}

/** Encodes the keys that the orders of both windows have. */
const encodeOrderLabels = ({ merchantUid, name }: Pick<Order, 'merchantUid' | 'name'>) => ({
  merchant_uid: check('order.merchantUid', 'id40', merchantUid),
  name: check('order.name', 'text40', name),
});

function encodeOrder(order: Order): OrderParams {
  const { merchantUid, name, amount, taxFree, vat, ...others } = order;
  refuseUnknownKeys('order', others);
  return {
    ...encodeOrderLabels({ merchantUid, name }),
    amount: check('order.amount', 'won', amount),
    ...encodeTaxParts('order.', amount, { taxFree, vat }),
  };
}

function encodeBillingKeyOrder(order: BillingKeyOrder): OrderParams {
  const { merchantUid, name, amount, ...others } = order;
  refuseUnknownKeys('order', others);
  return {
    ...encodeOrderLabels({ merchantUid, name }),
    amount: check('order.amount', 'wonOrZero', amount ?? 0),
  };
}

function encodeDirectCard(directCard: DirectCard): Part {
  const { code, quota, ...others } = directCard;
  refuseUnknownKeys('directCard', others);
  return {
    card: {
      direct: {
        code: check('directCard.code', 'cardCode', code),
        quota: check('directCard.quota', 'quota', quota),
      },
    },
  };
}

function encodeServicePeriod(servicePeriod: ServicePeriod): Part {
  const { from: first, to: last, ...others } = servicePeriod;
  refuseUnknownKeys('servicePeriod', others);
  const from = koreanDay(check('servicePeriod.from', 'date', first));
  const to = koreanDay(check('servicePeriod.to', 'date', last));
  if (to < from) throw invalid('servicePeriod', 'period', `${from} - ${to}`);
  return { period: { from, to } };
}

/** Returns a copy, as JSON gives it: the vendor's script writes into the object that it gets. */
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
  order: encodeOrder,
  buyer: encodeBuyer,
  method: (method) => ({ pay_method: method }),
  installments: (months) => ({
    display: { card_quota: [...new Set(check('installments', 'months', months))] },
  }),
  directCard: encodeDirectCard,
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
  servicePeriod: encodeServicePeriod,
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
  order: encodeBillingKeyOrder,
  buyer: encodeBuyer,
  customerUid: (value) => ({ customer_uid: check('customerUid', 'id80', value) }),
  authType: (value) => ({ bypass: { inicis: { authtype: check('authType', 'authType', value) } } }),
} satisfies Encoders<BillingKeyRequest>;

/** The keys of a table, as what they are. */
export function keysOf<T extends object>(table: T) {
  const names: Extract<keyof T, string>[] = [];
  for (const name in table) names.push(name);
  return names;
}
