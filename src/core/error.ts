import type { Receipt } from './receipt.js';

/** Why a payment did not end as paid. See `docs/en/errors.md` for what to do about each. */
export type PaymentErrorReason = (typeof reasons)[number];

export const reasons = [
  /** A value we refuse, before a window opens; or a malformed body. */
  'invalid',
  /**
   * The script, the channel list, the frame or REST could not be reached. In the browser: before a
   * window opened, so nothing was paid. Once one was open it is `interrupted` instead.
   */
  'unavailable',
  /** Another payment window is open. */
  'busy',
  /** The shopper closed the window. */
  'cancelled',
  /** The gateway said no; its code and message are untouched. */
  'declined',
  /** The outcome is not known: ask again by `merchantUid` before you let anyone pay again. */
  'interrupted',
  /** REST knows no such payment. */
  'unpaid',
  /** REST says something else than the order. */
  'unverified',
  /** REST answered an error without a better word. */
  'api',
] as const;

/** What is known about a failure besides its reason. */
export interface PaymentErrorDetails {
  code?: string | undefined;
  field?: string | undefined;
  receipt?: Receipt | undefined;
  cause?: unknown;
}

const brand = Symbol.for('react-inicis.PaymentError');

/**
 * The one error of the kit, in the browser and on the server. It crosses HTTP as JSON, and
 * `isPaymentError` knows it again whichever copy of the package made it.
 *
 * @example
 * onError={(error) => toast(shopperMessage(error, 'ko'))}
 */
export class PaymentError extends Error {
  override readonly name = 'PaymentError';
  readonly reason: PaymentErrorReason;
  /**
   * The gateway's own code, untouched; for `invalid`, the rule that was broken; for `unavailable` in
   * the browser, what was out of reach: `script`, `channels`, `frame`, or `policy` where the page's
   * own policy refused it.
   */
  readonly code: string | undefined;
  /** For `invalid`: the option, as a path (`order.amount`). */
  readonly field: string | undefined;
  /** The payment it is about, where one was begun. */
  readonly receipt: Receipt | undefined;

  constructor(
    reason: PaymentErrorReason,
    message: string,
    { code, field, receipt, cause }: PaymentErrorDetails = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.reason = reason;
    this.code = code;
    this.field = field;
    this.receipt = receipt;
    Object.defineProperty(this, brand, { value: true });
  }

  /** What crosses HTTP. The cause stays behind: it may hold what a browser must not see. */
  toJSON(): PaymentErrorJson {
    const { reason, message, code, field, receipt } = this;
    return { reason, message, code, field, receipt };
  }
}

/** A `PaymentError` as JSON. */
export interface PaymentErrorJson extends Omit<PaymentErrorDetails, 'cause'> {
  reason: PaymentErrorReason;
  message: string;
}

/**
 * Whether this is our error, and of this reason. A brand is looked at, never `instanceof`: two
 * copies of the package may meet on one page.
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
 * A `PaymentError` that crossed HTTP as JSON, or `null` where the value is none. Only the fields of
 * ours are taken.
 */
export function paymentErrorFrom(value: unknown): PaymentError | null {
  if (typeof value !== 'object' || value === null) return null;
  const { reason, message, code, field, receipt }: Record<string, unknown> = { ...value };
  const known = reasons.find((one) => one === reason);
  if (known === undefined) return null;
  return new PaymentError(known, String(message), {
    code: typeof code === 'string' ? code : undefined,
    field: typeof field === 'string' ? field : undefined,
    receipt: isReceipt(receipt) ? receipt : undefined,
  });
}

const isReceipt = (value: unknown): value is Receipt =>
  typeof value === 'object' &&
  value !== null &&
  'impUid' in value &&
  (value.impUid === null || typeof value.impUid === 'string') &&
  'merchantUid' in value &&
  typeof value.merchantUid === 'string';
