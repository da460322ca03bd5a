/**
 * The only card numbers that the test window accepts, so that no real one is typed into it. They all
 * fail the check digit that every real card number passes. REST accepts any number that fails it, so
 * that the vendor's samples run, and refuses the others.
 *
 * @example
 * const card = { number: testCards.decliningCharges, expiry: '2030-01' };
 * await client.billingKeys.issue(customerUid, card); // registers; charges are declined
 */
export const testCards = {
  /** Registers, and every later charge is approved. */
  approving: '4000000000000001',
  /** The card company declines: no billing key is issued. */
  declining: '4000000000000009',
  /** Registers, but every later charge is declined: a card that has reached its limit. */
  decliningCharges: '4000000000000017',
} as const;
