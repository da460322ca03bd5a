import { PaymentError } from './error.js';

/**
 * What stood between a click and its window, by the name that an `unavailable` carries as its
 * `code`. The name is also the anchor in `docs/en/errors.md` and the key of its texts in
 * `explanations.ts`.
 */
export const obstacles = [
  /** The vendor's script was not loaded, or is no script. */
  'script',
  /** The channel list of the account was not read, by us or by the script. */
  'channels',
  /** The page of the payment window was not loaded. */
  'frame',
  /** A policy of the page itself refuses one of these; the message names the directive. */
  'policy',
] as const;

export type Obstacle = (typeof obstacles)[number];

export const isObstacle = (code: string | undefined): code is Obstacle =>
  obstacles.some((one) => one === code);

/** An `unavailable` error: no window opened, so nothing was paid. */
export const obstacle = (code: Obstacle, message: string, cause?: unknown): PaymentError =>
  new PaymentError('unavailable', `${message}, see react-inicis/docs/en/errors.md#${code}`, {
    code,
    cause,
  });
