import type { Tokens } from './bypass.js';
import { encodeDirectCard, encodeInterestFree } from './cardParams.js';
import { cardDetail } from './cards.js';
import { koreanDay, koreanMoment } from './dates.js';
import type {
  BillingKeyOrder,
  BillingKeyRequest,
  Buyer,
  Order,
  PaymentOptions,
  ServicePeriod,
} from './request.js';
import { check, invalid, refuseUnknownKeys } from './rules.js';
import { encodeTaxParts } from './orderRow.js';
import type { RequestPayParams } from './wire.js';

/** Parameters that one option adds. Its tokens are merged with the tokens of the other options. */
export type Part = Partial<RequestPayParams> & { tokens?: Tokens };
/** Parameters that every order has. */
type OrderParams = Part & Pick<RequestPayParams, 'merchant_uid' | 'name' | 'amount'>;
/** Table with an encoder for each option. It does not compile if an option has no encoder. */
export type Encoders<Options> = {
  [K in keyof Options]-?: (value: NonNullable<Options[K]>, options: Options) => Part;
};

/**
 * Encodes the buyer. Destructures every key, and the rest must be empty for the compiler and at run
 * time, so that a documented key cannot be forgotten here. The other nested objects do the same.
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

/** Encodes the keys that payment orders and billing-key orders share. */
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

function encodeServicePeriod(servicePeriod: ServicePeriod): Part {
  const { from: first, to: last, ...others } = servicePeriod;
  refuseUnknownKeys('servicePeriod', others);
  const from = koreanDay(check('servicePeriod.from', 'date', first));
  const to = koreanDay(check('servicePeriod.to', 'date', last));
  if (to < from) throw invalid('servicePeriod', 'period', `${from} - ${to}`);
  return { period: { from, to } };
}

/** Returns a copy made with JSON, because the vendor's script changes the object that it gets. */
function json<T extends object>(field: string, value: T): T {
  return JSON.parse(JSON.stringify(check(field, 'json', value)));
}

const shared = {
  channelKey: (value) => ({ channelKey: check('channelKey', 'string', value) }),
  pg: (value) => ({ pg: check('pg', 'pg', value) }),
  redirectUrl: (value) => ({ m_redirect_url: check('redirectUrl', 'returnUrl', value) }),
  language: (value) => ({ language: check('language', 'language', value) }),
  appScheme: (value) => ({
    app_scheme: check('appScheme', 'scheme', value),
    // The gateway does not accept both parameters in one request.
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

/**
 * Tokens of `cashReceipt`. A virtual account on a PC has its own token, which PortOne adds and `--`
 * removes; on a phone it shows no receipt by default. Source: PortOne's V1 guide of KG Inicis, as quoted
 * in portone_flutter issue 125.
 */
const receiptTokens = {
  vbank: {
    shown: { pc: ['!no_receipt', '!--va_receipt'], phone: ['vbank_receipt=Y'] },
    hidden: {
      pc: ['no_receipt', '--va_receipt'],
      phone: ['vbank_receipt=N', 'bank_receipt=N'],
    },
  },
  others: {
    shown: { pc: ['!no_receipt'], phone: ['!bank_receipt=N'] },
    hidden: { pc: ['no_receipt'], phone: ['bank_receipt=N'] },
  },
} as const satisfies Record<string, Record<string, Tokens>>;

/** Encoders of the options of a payment. */
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
  interestFree: encodeInterestFree,
  easyPay: (offered) => ({
    tokens: check('easyPay', 'boolean', offered)
      ? { pc: ['!noeasypay'], phone: ['!noeasypay=Y'] }
      : { pc: ['noeasypay'], phone: ['noeasypay=Y'] },
  }),
  // The vendor's text says `CARDPOINT`, its sample `cardpoint`. Both count as the same token.
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
  cashReceipt: (offered, { method }) => {
    const { shown, hidden } = receiptTokens[method === 'vbank' ? 'vbank' : 'others'];
    return { tokens: check('cashReceipt', 'boolean', offered) ? shown : hidden };
  },
  confirmUrl: (url) => ({ confirm_url: check('confirmUrl', 'url', url) }),
  bypass: (raw) => ({ bypass: { ...json('bypass', raw) } }),
} satisfies Encoders<PaymentOptions>;

/** Encoders of the options of a billing-key window. */
export const billingKeyEncoders = {
  ...shared,
  order: encodeBillingKeyOrder,
  buyer: encodeBuyer,
  customerUid: (value) => ({ customer_uid: check('customerUid', 'id80', value) }),
  authType: (value) => ({ bypass: { inicis: { authtype: check('authType', 'authType', value) } } }),
} satisfies Encoders<BillingKeyRequest>;

/** Returns the keys of a table, with their literal types. */
export function keysOf<T extends object>(table: T) {
  const names: Extract<keyof T, string>[] = [];
  for (const name in table) names.push(name);
  return names;
}
