import { wonOf } from '../../core/orderRow.js';
import type { Payment } from '../client/decode/payment.js';
import { booleanOf } from './booleanOf.js';
import { isRefunded } from './isRefunded.js';
import type { TaxParts } from './taxParts.js';
import type { AcceptedPgs, OrderTerms } from './terms.js';

/** Rules for the payments of all orders, in addition to the terms of each order. */
export interface AcceptanceRules {
  acceptedPgs: AcceptedPgs;
  /**
   * Client that reads the payments. Payments of a test channel count only if its `sandbox` is true.
   */
  client: { readonly sandbox: boolean };
}

type Value = string | number | boolean | null;

/** Field in which a payment differs from its order. */
export interface Mismatch {
  field: string;
  actual: Value;
  expected: Value;
}

interface Comparison extends Mismatch {
  matches: boolean;
}

const firstMismatch = (comparisons: readonly Comparison[]): Mismatch | undefined =>
  comparisons.find(({ matches }) => !matches);

/** Compares a payment with the terms of its order, and returns the first mismatch. */
export function compareTerms(
  payment: Payment,
  terms: OrderTerms,
  rules: AcceptanceRules,
  taxParts: TaxParts | null,
): Mismatch | undefined {
  const won = wonOf(terms.amount);
  const { amount, currency, cancelAmount, customerUidUsage } = payment;
  return firstMismatch([
    {
      field: 'amount',
      actual: amount,
      expected: won ?? invalidAmount,
      // An order of 0 won takes no payment.
      matches: won !== null && won > 0 && amount === won,
    },
    { field: 'currency', actual: currency, expected: 'KRW', matches: currency === 'KRW' },
    {
      field: 'cancelAmount',
      actual: cancelAmount || 'unclear',
      expected: 0,
      matches: !isRefunded(payment),
    },
    {
      field: 'customerUidUsage',
      actual: customerUidUsage,
      expected: 'a charge',
      // An unknown use may be another kind of registration.
      matches: customerUidUsage === null || /^payment\b/.test(customerUidUsage),
    },
    ...pgComparisons(payment, rules),
    ...optionalComparisons(payment, terms),
    ...(taxParts ? taxComparisons(taxParts, terms) : []),
  ]);
}

/** Text for a value that is not an amount. The value itself is not shown, because it can be anything. */
const invalidAmount = 'no valid amount';

/** Compares the tax parts that an order states. */
const taxComparisons = (taxParts: TaxParts, terms: OrderTerms): Comparison[] =>
  (['taxFree', 'vat'] as const).map((field) => ({
    field,
    actual: taxParts[field],
    expected: wonOf(terms[field]) ?? invalidAmount,
    matches: terms[field] == null || taxParts[field] === wonOf(terms[field]),
  }));

/** Compares the terms that an order may leave out. */
function optionalComparisons(
  payment: Payment,
  { method, maxMonths, escrow }: OrderTerms,
): Comparison[] {
  const months = payment.months ?? 0;
  return [
    {
      field: 'method',
      actual: payment.method,
      expected: method ?? 'any',
      matches: method == null || payment.method === method,
    },
    {
      field: 'months',
      actual: months,
      expected: `at most ${maxMonths}`,
      matches: maxMonths == null || months <= maxMonths,
    },
    {
      field: 'escrow',
      actual: payment.escrow,
      expected: booleanOf(escrow) ?? 'neither true nor false',
      matches: escrow == null || payment.escrow === booleanOf(escrow),
    },
  ];
}

/** Compares the channel of a payment with the accepted PGs, and returns the first mismatch. */
export const comparePg = (payment: Payment, rules: AcceptanceRules): Mismatch | undefined =>
  firstMismatch(pgComparisons(payment, rules));

function pgComparisons(
  { sandbox, pgProvider, pgId }: Payment,
  { acceptedPgs, client }: AcceptanceRules,
): Comparison[] {
  const channel = `${pgProvider}.${pgId}`;
  return [
    {
      field: 'sandbox',
      actual: sandbox,
      expected: false,
      matches: client.sandbox || sandbox === false,
    },
    {
      field: 'channel',
      actual: channel,
      expected: acceptedPgs.join(' or '),
      matches: acceptedPgs.some((pg) => pg === channel || pg === pgProvider),
    },
  ];
}
