import { PaymentError } from './error.js';

/**
 * Codes of an `unavailable` error before a window: the part that was out of reach. Each is also an
 * anchor in `docs/en/errors.md` and a key of the texts in `explanations.ts`.
 */
export const unavailableCodes = [
  /** The vendor's script was not loaded, or the file is no script. */
  'script',
  /** The channel list of the store account was not read, by the kit or by the script. */
  'channels',
  /** The page of the payment window was not loaded. */
  'frame',
  /** A policy of the page itself refuses one of these; the message names the directive. */
  'policy',
] as const;

export type UnavailableCode = (typeof unavailableCodes)[number];

export const isUnavailableCode = (code: string | undefined): code is UnavailableCode =>
  unavailableCodes.some((one) => one === code);

/** Creates an `unavailable` error: no window opened, so nothing was paid. */
export const unavailable = (
  code: UnavailableCode,
  message: string,
  cause?: unknown,
): PaymentError =>
  new PaymentError('unavailable', `${message}, see react-inicis/docs/en/errors.md#${code}`, {
    code,
    cause,
  });
