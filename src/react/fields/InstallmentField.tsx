'use client';

import { forwardRef } from 'react';
import { cardDetail } from '../../core/cards.js';
import type { CardCode } from '../../core/codes.js';
import { interestFreeMonths, offeredInstallments } from '../../core/installments.js';
import type { InterestFree } from '../../core/request.js';
import { check } from '../../core/rules.js';
import { useInicis } from '../context.js';
import { fieldTexts } from './fieldTexts.js';
import { SelectField, type SelectAttributes } from './SelectField.js';
import { useFallback } from './useFallback.js';

/** Props of `InstallmentField`: its value, and the attributes of a `<select>`. */
export interface InstallmentFieldProps extends SelectAttributes {
  /** Chosen number of months; 0 is a lump sum (일시불). */
  value: number;
  /**
   * Called with the number of months that the shopper chose, or with 0 if `value` is no longer
   * offered.
   */
  onChange: (value: number) => void;
  /** Amount that the shopper pays, in won. Below 50,000 only a lump sum is offered. */
  amount: number;
  /**
   * Months that the shopper can choose, as in the option `installments`. A lump sum is always
   * offered.
   * @default 2 to 12
   */
  installments?: readonly number[] | undefined;
  /** Code of the chosen card company. Needed if `interestFree` differs by company. */
  card?: CardCode | '' | undefined;
  /**
   * Months without interest, as in the option `interestFree`. The field marks them with 무이자. Pass
   * the same value to the payment. Needs an agreement with KG Inicis.
   * @default no months
   */
  interestFree?: InterestFree | undefined;
}

/**
 * Returns months without interest in the wire format, because the field and the window share one
 * rule.
 */
const wireOf = (months: InterestFree) =>
  typeof months === 'number'
    ? { card: { interest_free: check('interestFree', 'interestFree', months) } }
    : { card: { detail: cardDetail({ interestFree: months }) }, useFreeInterestFromMall: true };

/**
 * Renders a list of installment months (할부 개월) for your own form: the months that the payment
 * window offers for this amount.
 *
 * If the chosen months are no longer offered, the field shows a lump sum and calls `onChange` with
 * 0. This happens when the amount falls below 50,000 won or `installments` changes. The field does
 * not restore the choice later, so the payment always uses the months that the page shows.
 *
 * The ref is the `<select>`.
 *
 * @throws {PaymentError} `invalid` if a payment would refuse `installments` or `interestFree`.
 * @example
 * import { useState } from 'react';
 * import { InicisCheckout, InstallmentField, IssuerField, type CardCode } from 'react-inicis';
 *
 * function CardForm() {
 *   const [issuer, setIssuer] = useState<CardCode | ''>('');
 *   const [months, setMonths] = useState(0);
 *   const chosen = issuer ? { code: issuer, quota: months } : undefined;
 *   return (
 *     <>
 *       <IssuerField value={issuer} onChange={setIssuer} />
 *       <InstallmentField
 *         value={months}
 *         onChange={setMonths}
 *         amount={order.amount}
 *         installments={[2, 3, 6]}
 *         card={issuer}
 *         interestFree={{ '366': 3 }}
 *       />
 *       <InicisCheckout {...rest} directCard={chosen} interestFree={{ '366': 3 }} />
 *     </>
 *   );
 * }
 */
export const InstallmentField = /* @__PURE__ */ forwardRef<
  HTMLSelectElement,
  InstallmentFieldProps
>(function InstallmentField(
  { value, onChange, amount, installments, card = '', interestFree, label, ...select },
  ref,
) {
  const text = fieldTexts[useInicis().locale];
  const offered = offeredInstallments(
    amount,
    installments && check('installments', 'months', installments),
  );
  const shown = offered.includes(value) ? value : 0;
  useFallback(value, shown, onChange);
  const free = interestFree === undefined ? 0 : interestFreeMonths(wireOf(interestFree), card);
  const nameOf = (months: number) => {
    if (months === 0) return text.lumpSum;
    return months > free ? text.months(months) : text.interestFree(text.months(months));
  };
  return (
    <SelectField
      {...select}
      label={label === undefined ? text.installments : label}
      ref={ref}
      value={shown}
      onChange={(months) => onChange(Number(months))}
    >
      {offered.map((months) => (
        <option key={months} value={months}>
          {nameOf(months)}
        </option>
      ))}
    </SelectField>
  );
});
