'use client';

import {
  offeredInstallments,
  type InstallmentTerms,
  type OfferedInstallment,
} from '../../core/installments.js';
import { useInicis } from '../context.js';
import { useFallback } from './useFallback.js';
import type { Offered } from './useOfferedCards.js';

/** Choice of the months in your own form. */
export interface OfferedInstallmentsOptions extends InstallmentTerms {
  /** Chosen number of months; 0 is a lump sum (일시불). */
  value: number;
  /**
   * Called with the number of months that the shopper chose, or with 0 if `value` is no longer
   * offered.
   */
  onChange: (value: number) => void;
}

/**
 * Returns the installment months (할부 개월) that the payment window offers for an amount and a card
 * company, for a list of your design system. If the chosen months are no longer offered, `value` is 0
 * and `onChange` is called with 0. This happens when the amount falls below 50,000 won or `installments`
 * changes. The hook does not restore the choice later, so the payment always uses the months that the
 * page shows. `InstallmentField` uses this hook.
 *
 * @throws {PaymentError} `invalid` if a payment would refuse `installments` or `interestFree`.
 * @example
 * import { useState } from 'react';
 * import { useOfferedInstallments } from 'react-inicis';
 *
 * function MonthsButtons({ amount }: { amount: number }) {
 *   const [months, setMonths] = useState(0);
 *   const offered = useOfferedInstallments({ value: months, onChange: setMonths, amount });
 *   return offered.options.map((one) => (
 *     <button
 *       key={one.months}
 *       aria-pressed={one.months === offered.value}
 *       onClick={() => setMonths(one.months)}
 *     >
 *       {one.label}
 *     </button>
 *   ));
 * }
 */
export function useOfferedInstallments({
  value,
  onChange,
  ...terms
}: OfferedInstallmentsOptions): Offered<number, OfferedInstallment> {
  const { locale } = useInicis();
  const options = offeredInstallments(terms).map((one) => ({ ...one, label: one[locale] }));
  const shown = options.some(({ months }) => months === value) ? value : 0;
  useFallback(value, shown, onChange);
  return { value: shown, options };
}
