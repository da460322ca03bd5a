/**
 * Codes that the server handlers send with a reason, so that the browser and servers that are not Node
 * can tell outcomes apart. Each code is also an anchor in `docs/en/errors.md` and a key of the texts in
 * `explanations.ts`.
 */
export const outcomeCodes = [
  /** `interrupted`, status 202: the shopper has not finished the payment window. */
  'unfinished',
  /** `interrupted`, status 404: this browser may not see the order, or the order does not exist. */
  'hidden',
  /**
   * `unverified`, status 409: the gateway holds money, and a person must check the payment. The shopper
   * must not pay again.
   */
  'review',
  /** `unverified`, status 409: the order is closed, and the gateway holds no money for it. */
  'closed',
  /** `unpaid`, status 404: the virtual account expired without a deposit. */
  'expired',
  /** `unverified`, status 409: the order is already paid, so it cannot be prepared or paid again. */
  'paid',
  /** `unverified`, status 409: the payment was refunded in full. The gateway holds no money of it. */
  'refunded',
] as const;

/** Code that the server handlers send together with a reason. */
export type OutcomeCode = (typeof outcomeCodes)[number];

export const isOutcomeCode = (code: string | undefined): code is OutcomeCode =>
  outcomeCodes.some((one) => one === code);
