import { payMethodNames } from './codes.js';
import { paymentOptions } from './options.js';
import type {
  BillingKeyRequest,
  Buyer,
  CardRule,
  Cards,
  Order,
  PaymentOptions,
  PaymentRequest,
  Pg,
} from './request.js';
import { check, invalid } from './rules.js';
import type { RequestPayParams } from './wire.js';

/** What a provider says once for all its requests. A request's own channel replaces both of these. */
export interface RequestDefaults {
  channelKey?: string | undefined;
  pg?: Pg | undefined;
  redirectUrl?: string | undefined;
}

type Part = Partial<RequestPayParams>;
type Encoders<Options> = { [K in keyof Options]-?: (value: NonNullable<Options[K]>) => Part };

const buyerNames = {
  tel: 'buyer_tel',
  name: 'buyer_name',
  email: 'buyer_email',
  address: 'buyer_addr',
  postcode: 'buyer_postcode',
} as const satisfies Record<keyof Buyer, keyof RequestPayParams>;

function encodeBuyer(buyer: Partial<Buyer>): Part {
  const part: Part = {};
  for (const name of keysOf(buyerNames)) {
    const value = buyer[name];
    if (value != null) part[buyerNames[name]] = check(`buyer.${name}`, 'string', value);
  }
  return part;
}

const encodeLabels = ({ merchantUid, name }: Omit<Order, 'amount'>) => ({
  merchant_uid: check('order.merchantUid', 'text40', merchantUid),
  name: check('order.name', 'text40', name),
});

function cardRules(cards: Cards): readonly CardRule[] {
  check('cards', 'object', cards);
  if ('length' in cards) return check('cards', 'cards', cards);
  const { only, except } = cards;
  if (!only === !except) throw invalid('cards', 'conflict', 'only, except');
  const listed = only ? check('cards.only', 'cards', only) : check('cards.except', 'list', except);
  return [
    { code: '*', enabled: !only },
    ...(listed ?? []).map((code) => ({ code, enabled: !!only })),
  ];
}

const shared = {
  channelKey: (value) => ({ channelKey: check('channelKey', 'string', value) }),
  pg: (value) => ({ pg: check('pg', 'pg', value) }),
  redirectUrl: (value) => ({ m_redirect_url: check('redirectUrl', 'string', value) }),
} satisfies Partial<Encoders<PaymentOptions>>;

/** How each option of a payment reaches the wire. */
const paymentEncoders = {
  ...shared,
  order: (order) => ({
    ...encodeLabels(order),
    amount: check('order.amount', 'won', order.amount),
  }),
  buyer: encodeBuyer,
  method: (method) => ({ pay_method: method }),
  installments: (months) => ({
    display: { card_quota: [...check('installments', 'months', months)] },
  }),
  directCard: ({ code, quota }) => ({
    card: {
      direct: {
        code: check('directCard.code', 'cardCode', code),
        quota: check('directCard.quota', 'quota', quota),
      },
    },
  }),
  cards: (cards) => ({
    card: {
      detail: cardRules(cards)
        .map((rule) => check('cards', 'object', rule))
        .map(({ code, enabled }) => ({
          card_code: code === '*' ? code : check('cards', 'cardCode', code),
          enabled: check('cards', 'boolean', enabled),
        }))
        // The gateway applies the rules in order: all of them first, then the exceptions.
        .sort((a, b) => Number(b.card_code === '*') - Number(a.card_code === '*')),
    },
  }),
  easyPay: (offered) =>
    check('easyPay', 'boolean', offered)
      ? {}
      : { bypass: { acceptmethod: 'noeasypay', P_RESERVED: 'noeasypay=Y' } },
  digital: (digital) => ({ digital: check('digital', 'boolean', digital) }),
} satisfies Encoders<PaymentOptions>;

/**
 * A payment as the parameters of `IMP.request_pay`.
 *
 * @throws {PaymentError} `invalid`, with the option as `field` and the broken rule as `code`.
 * @example
 * encodePayment({ pg: 'html5_inicis', order, buyer: { tel: '010-1234-5678' }, installments: [] });
 */
export function encodePayment(
  request: PaymentRequest,
  defaults: RequestDefaults = {},
): RequestPayParams {
  const options: PaymentOptions = withDefaults(request, defaults);
  const { method = 'card', directCard, installments, cards } = options;
  if (!payMethodNames.includes(method)) throw invalid('method', 'method', method);
  for (const name of keysOf(paymentOptions)) {
    const owner = paymentOptions[name] ?? method;
    if (options[name] != null && owner !== method) throw invalid(name, 'conflict', method);
  }
  if (directCard && installments) throw invalid('installments', 'conflict', 'directCard');
  if (directCard && cards) throw invalid('cards', 'conflict', 'directCard');
  check('buyer.tel', 'required', options.buyer?.tel);
  if (method === 'phone') check('digital', 'required', options.digital);
  return {
    ...encodeEach(paymentEncoders, options),
    ...paymentEncoders.order(options.order),
    pay_method: method,
  };
}

const billingKeyEncoders = {
  ...shared,
  order: ({ amount = 0, ...order }) => ({
    ...encodeLabels(order),
    amount: check('order.amount', 'shownWon', amount),
  }),
  buyer: encodeBuyer,
  customerUid: (value) => ({ customer_uid: check('customerUid', 'text80', value) }),
} satisfies Encoders<BillingKeyRequest>;

/**
 * A billing-key window as the parameters of `IMP.request_pay`.
 *
 * @throws {PaymentError} `invalid`, with the option as `field` and the broken rule as `code`.
 * @example
 * encodeBillingKey({ pg: 'html5_inicis', customerUid, order: { merchantUid, name: '정기구독' } });
 */
export function encodeBillingKey(
  request: BillingKeyRequest,
  defaults: RequestDefaults = {},
): RequestPayParams {
  const options: BillingKeyRequest = withDefaults(request, defaults);
  check('customerUid', 'required', options.customerUid);
  return {
    ...encodeEach(billingKeyEncoders, options),
    ...billingKeyEncoders.order(options.order),
    pay_method: 'card',
  };
}

function withDefaults<R extends RequestDefaults & { order: object }>(
  request: R,
  defaults: RequestDefaults,
): R {
  check('request', 'object', request);
  check('order', 'object', request.order);
  const { channelKey, pg } = (request.channelKey ?? request.pg) ? request : defaults;
  if (!channelKey === !pg) throw invalid('channelKey', 'channel', channelKey);
  const redirectUrl = request.redirectUrl ?? defaults.redirectUrl;
  return { ...request, channelKey, pg, redirectUrl };
}

function encodeEach<O extends object>(encoders: Encoders<O>, options: O): Part {
  const params: Part = {};
  for (const name in encoders) {
    const value = options[name];
    if (value != null) Object.assign(params, encoders[name](value));
  }
  return params;
}

function keysOf<T extends object>(table: T) {
  const names: Extract<keyof T, string>[] = [];
  for (const name in table) names.push(name);
  return names;
}
