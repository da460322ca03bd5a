import { encodeCards, type CardChoice, type CardParams } from './cardParams.js';
import type { CardCode, Named } from './codes.js';
import type { PaymentOptions } from './request.js';
import { check } from './rules.js';

/**
 * Minimum amount for installments, in won. Below it the window offers a lump sum only, even if the
 * request lists months.
 */
export const installmentMinimum = 50_000;

const usual = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * Returns the months that the window offers for an amount in won, starting with 0 (lump sum).
 * `offeredInstallments` and the sandbox's payment window both use it.
 */
export function monthsInWindow(amount: number, months: readonly number[] = usual): number[] {
  const offered = amount >= installmentMinimum ? months.filter((month) => month >= 2) : [];
  return [0, ...new Set(offered)].sort((a, b) => a - b);
}

/**
 * Returns the maximum number of months without interest for a card company, or 0. A number for the
 * company takes precedence over the number for all cards.
 */
export function interestFreeMonths(
  { card, useFreeInterestFromMall }: CardParams,
  code: string,
): number {
  const rules = useFreeInterestFromMall ? (card?.detail ?? []) : [];
  const rule = rules.filter(({ card_code, max_month }) => card_code === code && max_month).at(-1);
  return rule?.max_month ?? card?.interest_free ?? 0;
}

/** Installments that the payment window offers, with their name in both languages. */
export interface OfferedInstallment extends Named {
  /** Number of months; 0 is a lump sum (일시불). */
  readonly months: number;
  /** True if the merchant pays the interest (상점 부담 무이자). */
  readonly isInterestFree: boolean;
}

/** Payment whose installments `offeredInstallments` returns. */
export interface InstallmentTerms
  extends Pick<PaymentOptions, 'installments'>, Pick<CardChoice, 'interestFree'> {
  /** Amount that the shopper pays, in won. Below 50,000 only a lump sum is offered. */
  amount: number;
  /**
   * Code of the chosen card company; `''` if no company is chosen. Needed if `interestFree` differs by
   * company.
   */
  card?: CardCode | '' | undefined;
}

/**
 * Returns the months that the payment window offers for an amount, a card company and these options: a
 * lump sum first, then the months of `installments`, or 2 to 12. For a list in your own form; in a
 * component, `useOfferedInstallments` also keeps the choice valid.
 *
 * @throws {PaymentError} `invalid` if a payment would refuse the options.
 * @example
 * const offered = offeredInstallments({ amount: 64_000, card: '366', interestFree: { '366': 3 } });
 * const names = offered.map(({ months, ko }) => `${months} ${ko}`);
 */
export function offeredInstallments(terms: InstallmentTerms): OfferedInstallment[] {
  const { amount, installments, card = '', interestFree } = terms;
  const free = interestFreeMonths(encodeCards({ interestFree }), card);
  const listed = installments ?? undefined;
  return monthsInWindow(amount, listed && check('installments', 'months', listed)).map((months) =>
    nameInstallment(months, months > 0 && months <= free),
  );
}

function nameInstallment(months: number, isInterestFree: boolean): OfferedInstallment {
  if (months === 0) return { months, isInterestFree, ko: '일시불', en: 'Lump sum' };
  const ko = `${months}개월${isInterestFree ? ' 무이자' : ''}`;
  const en = `${months} months${isInterestFree ? ', interest-free' : ''}`;
  return { months, isInterestFree, ko, en };
}
