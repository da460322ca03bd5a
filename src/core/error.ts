import type { Receipt } from './receipt.js';

/** Reason of an error. `docs/en/errors.md` says what to do about each reason. */
export type PaymentErrorReason = (typeof reasons)[number];

export const reasons = [
  /** An option value is refused before a window opens, or a request body is malformed. */
  'invalid',
  /**
   * The script, the channel list, the frame or the REST API could not be reached. In the browser, no
   * window had opened, so nothing was paid. If a window had opened, the reason is `interrupted`.
   */
  'unavailable',
  /** Another payment window is open. */
  'busy',
  /** The shopper closed the window or cancelled the payment. Nothing was paid. */
  'cancelled',
  /** The gateway did not approve the payment. Its code and message are unchanged. */
  'declined',
  /** The outcome is unknown. Look up the payment by `merchantUid` before the shopper pays again. */
  'interrupted',
  /**
   * An earlier payment of this browser is paid, so no window was opened for this click. `receipt` names
   * the earlier payment.
   */
  'paidBefore',
  /** The REST API has no payment of this order. */
  'unpaid',
  /** The payment at the gateway does not match the order. */
  'unverified',
  /** The REST API returned an error that no other reason describes. */
  'api',
] as const;

/** Details of a `PaymentError`, besides reason and message. */
export interface PaymentErrorDetails {
  /** Error code, as in `PaymentError.code`. */
  code?: string | undefined;
  /** Path of the refused option or field, as in `PaymentError.field`. */
  field?: string | undefined;
  /** Receipt of the payment, as in `PaymentError.receipt`. */
  receipt?: Receipt | undefined;
  /** Time to wait before the next request, in seconds, as in `PaymentError.retryAfter`. */
  retryAfter?: number | undefined;
  /** Your text for the shopper, as in `PaymentError.shopperMessage`. */
  shopperMessage?: string | undefined;
  /** Original error. It is not part of the JSON. */
  cause?: unknown;
}

/** Message of an error for which the gateway sent no words. `shopperMessage` leaves it out. */
export const noReason = 'the gateway sent no reason';

const brand = Symbol.for('react-inicis.PaymentError');

/**
 * Error class of this package, in the browser and on the server. Your server can send it as JSON.
 * `isPaymentError` also recognises an error that another copy of the package created.
 *
 * @example
 * onError={(error) => toast(shopperMessage(error, 'ko'))}
 */
export class PaymentError extends Error {
  override readonly name = 'PaymentError';
  /** Reason of the error: use it to choose the next step. */
  readonly reason: PaymentErrorReason;
  /**
   * Error code. For `invalid`: the rule that the value breaks. For `unavailable` in the browser: the
   * part that failed (`script`, `channels`, `frame`, `order`), or `policy` if a policy of the page
   * blocked it. For an answer of your server about a payment: an `OutcomeCode`. For `api` of a charge:
   * `unknownCard` if the card is not registered, `usedOrderNumber` if a scheduled charge cannot have
   * this order number. Otherwise the gateway's code, unchanged.
   */
  readonly code: string | undefined;
  /** Path of the refused option (`order.amount`), or of the field that differs from the order. */
  readonly field: string | undefined;
  /** Receipt of the payment, if the payment had begun. */
  readonly receipt: Receipt | undefined;
  /** Time to wait before the next request, in seconds: the `Retry-After` of a server that is busy. */
  readonly retryAfter: number | undefined;
  /**
   * Text for the shopper that your shop wrote, in the shopper's language. `shopperMessage(error)` returns
   * it instead of the text of the reason. This package never sets it: texts of the gateway are not shown.
   *
   * @example
   * async function orderInStock() {
   *   const response = await fetch('/api/orders', { method: 'POST' });
   *   if (response.status === 409)
   *     throw new PaymentError('unavailable', 'sold out', {
   *       code: 'order',
   *       shopperMessage: '품절된 상품입니다.',
   *     });
   *   return response.json();
   * }
   */
  readonly shopperMessage: string | undefined;

  constructor(
    reason: PaymentErrorReason,
    message: string,
    { code, field, receipt, retryAfter, shopperMessage, cause }: PaymentErrorDetails = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.reason = reason;
    this.code = code;
    this.field = field;
    this.receipt = receipt;
    this.retryAfter = isTime(retryAfter) ? retryAfter : undefined;
    this.shopperMessage = shopperMessage;
    Object.defineProperty(this, brand, { value: true });
  }

  /** Returns the error as JSON. `cause` is left out, because it may contain secrets of the server. */
  toJSON(): PaymentErrorJson {
    const { reason, message, code, field, receipt, retryAfter, shopperMessage } = this;
    return { reason, message, code, field, receipt, retryAfter, shopperMessage };
  }
}

/** `PaymentError` as JSON, without its cause. */
export interface PaymentErrorJson extends Omit<PaymentErrorDetails, 'cause'> {
  /** Reason of the error. */
  reason: PaymentErrorReason;
  /** Message for the developer. For `declined`: the gateway's message. */
  message: string;
}

/**
 * Returns true for a `PaymentError`, or for one with the given reason. It checks a symbol and not
 * `instanceof`, because a page can contain two copies of the package.
 *
 * @example
 * if (isPaymentError(error, 'cancelled')) return;
 */
export function isPaymentError(error: unknown): error is PaymentError;
export function isPaymentError<R extends PaymentErrorReason>(
  error: unknown,
  reason: R,
): error is PaymentError & { reason: R };
export function isPaymentError(error: unknown, reason?: PaymentErrorReason) {
  return (
    typeof error === 'object' &&
    error !== null &&
    brand in error &&
    (reason === undefined || ('reason' in error && error.reason === reason))
  );
}

/**
 * Creates a `PaymentError` from its JSON. Returns `null` for any other value, and ignores unknown or
 * malformed fields.
 */
export function paymentErrorFrom(value: unknown): PaymentError | null {
  if (typeof value !== 'object' || value === null) return null;
  const given: Record<string, unknown> = { ...value };
  const { reason, message, receipt, retryAfter } = given;
  const known = reasons.find((one) => one === reason);
  if (known === undefined) return null;
  // Servers that are not Node may leave the message out, or send `null`.
  return new PaymentError(known, textOf(message) ?? noReason, {
    code: textOf(given['code']),
    field: textOf(given['field']),
    shopperMessage: textOf(given['shopperMessage']),
    receipt: isReceipt(receipt) ? receipt : undefined,
    retryAfter: isTime(retryAfter) ? retryAfter : undefined,
  });
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** `Number` of a `Retry-After` header with a date is NaN, and a timer of NaN would not wait at all. */
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isReceipt = (value: unknown): value is Receipt =>
  typeof value === 'object' &&
  value !== null &&
  'impUid' in value &&
  (value.impUid === null || typeof value.impUid === 'string') &&
  'merchantUid' in value &&
  typeof value.merchantUid === 'string';
