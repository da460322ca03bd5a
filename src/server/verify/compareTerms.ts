import type { Payment } from '../client/decode/payment.js';
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
): Mismatch | undefined {
  const { amount, currency, cancelAmount, customerUidUsage } = payment;
  return firstMismatch([
    {
      field: 'amount',
      actual: amount,
      expected: terms.amount,
      matches: amount === terms.amount,
    },
    { field: 'currency', actual: currency, expected: 'KRW', matches: currency === 'KRW' },
    { field: 'cancelAmount', actual: cancelAmount, expected: 0, matches: cancelAmount === 0 },
    {
      field: 'customerUidUsage',
      actual: customerUidUsage,
      expected: 'a charge',
      // An unknown use may be another kind of registration.
      matches: customerUidUsage === null || /^payment\b/.test(customerUidUsage),
    },
    ...pgComparisons(payment, rules),
    ...optionalComparisons(payment, terms),
  ]);
}

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
      matches: method === undefined || payment.method === method,
    },
    {
      field: 'months',
      actual: months,
      expected: `at most ${maxMonths}`,
      matches: maxMonths === undefined || months <= maxMonths,
    },
    {
      field: 'escrow',
      actual: payment.escrow,
      expected: escrow ?? 'any',
      matches: escrow === undefined || payment.escrow === escrow,
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
