import type { RequestPayParams } from './wire.js';

/**
 * Minimum amount for installments, in won. Below it the window offers a lump sum only, even if the
 * request lists months.
 */
export const installmentMinimum = 50_000;

const usual = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * Returns the months that the window offers for an amount in won, starting with 0 (lump sum). The
 * sandbox's payment window and `InstallmentField` both use it, so they offer the same months.
 */
export function offeredInstallments(amount: number, months: readonly number[] = usual): number[] {
  const offered = amount < installmentMinimum ? [] : months.filter((month) => month >= 2);
  return [0, ...new Set(offered)].sort((a, b) => a - b);
}

/**
 * Returns the maximum number of months without interest for a card company, or 0. A number for the
 * company takes precedence over the number for all cards.
 */
export function interestFreeMonths(
  { card, useFreeInterestFromMall }: Pick<RequestPayParams, 'card' | 'useFreeInterestFromMall'>,
  code: string,
): number {
  const rules = useFreeInterestFromMall ? (card?.detail ?? []) : [];
  const rule = rules.findLast(({ card_code, max_month }) => card_code === code && max_month);
  return rule?.max_month ?? card?.interest_free ?? 0;
}
