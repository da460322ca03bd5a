/**
 * Card numbers for the sandbox. The payment window of the sandbox accepts only these numbers, so
 * that nobody types a real card number into it. Every real card number has a valid check digit;
 * these numbers do not. The REST API of the sandbox accepts every number with an invalid check
 * digit, because the samples of PortOne's document must work, and refuses all other numbers.
 *
 * @example
 * const card = { number: testCards.decliningCharges, expiry: '2030-01' };
 * await client.billingKeys.issue(customerUid, card); // registers; charges are declined
 */
export const testCards = {
  /** The card can be registered, and every later charge is approved. */
  approving: '4000000000000001',
  /** The card company declines the card, so that no billing key is issued. */
  declining: '4000000000000009',
  /**
   * The card can be registered, but every later charge is declined because the limit is exceeded.
   */
  decliningCharges: '4000000000000017',
} as const;
