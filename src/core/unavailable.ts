import { PaymentError } from './error.js';

/**
 * Codes of an `unavailable` error in the browser: the part that could not be reached. Each code is also
 * an anchor in `docs/en/errors.md` and a key of the texts in `explanations.ts`.
 */
export const unavailableCodes = [
  /** The vendor's script did not load, or the loaded file is not the script. */
  'script',
  /** This package or the script could not read the channel list of the store account. */
  'channels',
  /** The frame of the payment window did not load. */
  'frame',
  /** The page's own `order()` failed or took too long, so there was no order to pay. */
  'order',
  /** A policy of the page blocked one of these parts. The message names the directive. */
  'policy',
] as const;

export type UnavailableCode = (typeof unavailableCodes)[number];

export const isUnavailableCode = (code: string | undefined): code is UnavailableCode =>
  unavailableCodes.some((one) => one === code);

/** Returns true for an error code that the vendor's script creates before it opens a window. */
export const isScriptCode = (code: string): boolean =>
  /^(F1001|NOT[_ ]READY|SCRIPT_LOAD_FAILED_ON_SDK)$/.test(code);

/** Creates an `unavailable` error of the browser: no window opened, so nothing was paid. */
export const unavailable = (
  code: UnavailableCode,
  message: string,
  cause?: unknown,
): PaymentError =>
  new PaymentError('unavailable', `${message}, see react-inicis/docs/en/errors.md#${code}`, {
    code,
    cause,
  });
