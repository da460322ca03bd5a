import type { RequestPayParams } from './wire.js';

/** Below this many won the window offers a lump sum only, whatever is asked for. */
export const installmentMinimum = 50_000;

const usual = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * The months that the window offers for an amount: 0, a lump sum, always first. One function
 * decides for the payment window and for fields that stand in for it.
 */
export function offeredInstallments(amount: number, months: readonly number[] = usual): number[] {
  const offered = amount < installmentMinimum ? [] : months.filter((month) => month >= 2);
  return [0, ...new Set(offered)].sort((a, b) => a - b);
}

/**
 * Up to how many months a card company charges no interest, because the shop pays it; 0 for none.
 * What is said of the company goes before what is said of all cards.
 */
export function interestFreeMonths(
  { card, useFreeInterestFromMall }: Pick<RequestPayParams, 'card' | 'useFreeInterestFromMall'>,
  code: string,
): number {
  const rules = useFreeInterestFromMall ? (card?.detail ?? []) : [];
  const rule = rules.findLast(({ card_code, max_month }) => card_code === code && max_month);
  return rule?.max_month ?? card?.interest_free ?? 0;
}
