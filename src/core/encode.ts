import { joinBypass, type Tokens } from './bypass.js';
import { payMethodNames } from './codes.js';
import { billingKeyEncoders, keysOf, paymentEncoders, type Encoders } from './encoders.js';
import type { Locale } from './locale.js';
import {
  directCardExcludes,
  paymentOptions,
  type BillingKeyRequest,
  type PaymentOptions,
  type PaymentRequest,
  type Pg,
} from './request.js';
import { check, invalid } from './rules.js';
import type { RequestPayParams } from './wire.js';

/**
 * Defaults of a provider for all its requests. If a request has `channelKey` or `pg`, neither of the
 * two defaults is used.
 */
export interface RequestDefaults {
  /** Channel key from the PortOne console. Sent as `channelKey`. */
  channelKey?: string | undefined;
  /** Channel by its PG name, the older alternative to a channel key. Sent as `pg`. */
  pg?: Pg | undefined;
  /** URL to which the gateway sends a phone's browser back. Sent as `m_redirect_url`. */
  redirectUrl?: string | undefined;
  /** Language of the payment window. Sent as `language`. */
  language?: Locale | undefined;
}

/**
 * Checks a payment request and returns it as the parameters of `IMP.request_pay`.
 *
 * @throws {PaymentError} `invalid`, with the path of the option as `field` and the rule as `code`.
 * @example
 * encodePayment({ pg: 'html5_inicis', order, buyer: { tel: '010-1234-5678' }, installments: [] });
 */
export function encodePayment(
  request: PaymentRequest,
  defaults: RequestDefaults = {},
): RequestPayParams {
  const options: PaymentOptions = withDefaults(request, defaults);
  refuseOtherKeys(options, paymentEncoders, billingKeyOnly);
  const { method = 'card' } = options;
  if (!payMethodNames.includes(method)) throw invalid('method', 'method', method);
  for (const name of keysOf(paymentOptions)) {
    const owner = paymentOptions[name] ?? method;
    if (options[name] != null && owner !== method) throw invalid(name, 'conflict', method);
  }
  for (const name of directCardExcludes) {
    if (options.directCard != null && options[name] != null)
      throw invalid(name, 'conflict', 'directCard');
  }
  check('buyer.tel', 'required', options.buyer?.tel);
  if (method === 'phone') check('digital', 'required', options.digital);
  return {
    ...encodeEach(paymentEncoders, options),
    ...paymentEncoders.order(options.order),
    pay_method: method,
  };
}

/**
 * Checks a billing-key request and returns it as the parameters of `IMP.request_pay`.
 *
 * @throws {PaymentError} `invalid`, with the path of the option as `field` and the rule as `code`.
 * @example
 * encodeBillingKey({ pg: 'html5_inicis', customerUid, order: { merchantUid, name: '정기구독' } });
 */
export function encodeBillingKey(
  request: BillingKeyRequest,
  defaults: RequestDefaults = {},
): RequestPayParams {
  const options: BillingKeyRequest = withDefaults(request, defaults);
  refuseOtherKeys(options, billingKeyEncoders, paymentOptions);
  check('customerUid', 'required', options.customerUid);
  return {
    ...encodeEach(billingKeyEncoders, options),
    ...billingKeyEncoders.order(options.order),
    pay_method: 'card',
  };
}

/** Options of a billing-key window only. Not its encoders, which a page with payments does not load. */
const billingKeyOnly = {
  customerUid: 0,
  authType: 0,
} satisfies Record<Exclude<keyof BillingKeyRequest, keyof PaymentOptions>, 0>;

function withDefaults<R extends RequestDefaults & { order: object }>(
  request: R,
  defaults: RequestDefaults,
): R {
  check('request', 'object', request);
  check('order', 'object', request.order);
  const { channelKey, pg } = request.channelKey || request.pg ? request : defaults;
  if (!channelKey === !pg) throw invalid('channelKey', 'channel', channelKey);
  const redirectUrl = request.redirectUrl ?? defaults.redirectUrl;
  const language = request.language ?? defaults.language;
  return {
    ...request,
    channelKey: channelKey || undefined,
    pg: pg || undefined,
    redirectUrl,
    language,
  };
}

/**
 * Refuses unknown keys and options of the other window (payment, billing key). If they were ignored,
 * the window would differ from the request.
 */
function refuseOtherKeys(options: object, own: object, others: object) {
  for (const [name, value] of Object.entries(options)) {
    if (value == null || name in own) continue;
    throw name in others ? invalid(name, 'conflict', name) : invalid(name, 'unknownKey', value);
  }
}

function encodeEach<O extends object>(
  encoders: Encoders<O>,
  options: O,
): Partial<RequestPayParams> {
  const params: Partial<RequestPayParams> = {};
  const tokens: Tokens[] = [];
  for (const name in encoders) {
    const value = options[name];
    if (value == null) continue;
    const { tokens: optionTokens, card, ...part } = encoders[name](value, options);
    Object.assign(params, part, card && { card: { ...params.card, ...card } });
    if (optionTokens) tokens.push(optionTokens);
  }
  const bypass = joinBypass(tokens, params.bypass);
  return bypass ? { ...params, bypass } : params;
}
