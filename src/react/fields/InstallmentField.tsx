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

/** Chosen months, and the attributes of a `<select>`. */
export interface InstallmentFieldProps extends SelectAttributes {
  /** Months to pay in; 0 is a lump sum (일시불). */
  value: number;
  /** Called with the months that the shopper chose; with 0 if the chosen ones are no longer offered. */
  onChange: (value: number) => void;
  /** Amount that the shopper pays, in won. Below 50,000 only a lump sum is offered. */
  amount: number;
  /**
   * The months to choose between, as in the option `installments`. A lump sum is always offered.
   * @default 2 to 12
   */
  installments?: readonly number[] | undefined;
  /** The chosen company's code, where months without interest differ by company. */
  card?: CardCode | '' | undefined;
  /**
   * Months without interest, as in the option of this name: they are marked 무이자. Give the same to
   * the payment, after your agreement with KG Inicis.
   * @default none
   */
  interestFree?: InterestFree | undefined;
}

/** Months without interest as they reach the window, whose rule the field follows. */
const wireOf = (months: InterestFree) =>
  typeof months === 'number'
    ? { card: { interest_free: check('interestFree', 'interestFree', months) } }
    : { card: { detail: cardDetail({ interestFree: months }) }, useFreeInterestFromMall: true };

/**
 * The choice of months (할부), for a form of your own: the months that the payment window would
 * offer for this amount.
 *
 * If the chosen months are no longer offered, because the amount fell below 50,000 won or
 * `installments` changed, the field shows a lump sum and reports 0, and does not come back to them.
 * So nobody pays in months that the page does not show. The ref is the `<select>`.
 *
 * @throws {PaymentError} `invalid` for `installments` and months without interest that a payment
 * would refuse too.
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
