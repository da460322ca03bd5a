/**
 * The only card numbers that the test window takes: nobody should type a real one into it. All
 * fail the check digit that every real card number passes, so none can be anybody's card. REST takes
 * any number that fails it too, so that the vendor's samples run, and refuses real ones.
 *
 * @example
 * const card = { number: testCards.decliningCharges, expiry: '2030-01' };
 * await client.billingKeys.issue(customerUid, card); // registers; charges are declined
 */
export const testCards = {
  /** Registers, and every later charge is approved. */
  approving: '4000000000000001',
  /** The card company says no: no billing key is issued. */
  declining: '4000000000000009',
  /** Registers, but every later charge is declined: a card that has reached its limit. */
  decliningCharges: '4000000000000017',
} as const;
