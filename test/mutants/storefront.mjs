/**
 * Guards of the example shop. The format is that of `browser.mjs`; `tests` are test files of the project
 * `unit`.
 */
export const mutants = [
  {
    name: 'a refund of a page that was read before another refund',
    file: '../examples/storefront/server/payments/refunds.ts',
    guard: 'if (checksum !== left.amount)',
    instead: 'if (false)',
    tests: ['storefront/operator.slow.test'],
  },
  {
    name: 'a refund of more than the taxable part that is left',
    file: '../examples/storefront/server/payments/refunds.ts',
    guard: ' || taxable > left.amount - left.taxFree',
    instead: '',
    tests: ['storefront/operator.slow.test'],
  },
  {
    name: 'a refund without the VAT of a zero-rated order',
    file: '../examples/storefront/server/payments/refunds.ts',
    guard: 'if (left.vat !== null && vat === undefined)',
    instead: 'if (false)',
    tests: ['storefront/operator.slow.test'],
  },
  {
    name: 'a change of a subscription by a page that was read before another change',
    file: '../examples/storefront/server/subscriptions/subscriptionRoutes.ts',
    guard: " || before.chargeAt !== c.req.valid('json').nextChargeAt",
    instead: '',
    tests: ['storefront/subscriptions.slow.test'],
  },
];
