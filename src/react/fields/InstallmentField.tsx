'use client';

import { forwardRef } from 'react';
import { useInicis } from '../context.js';
import {
  useOfferedInstallments,
  type OfferedInstallmentsOptions,
} from '../hooks/useOfferedInstallments.js';
import { fieldTexts } from './fieldTexts.js';
import { SelectField, type SelectAttributes } from './SelectField.js';

/** Props of `InstallmentField`: its value, and the attributes of a `<select>`. */
export interface InstallmentFieldProps extends SelectAttributes, OfferedInstallmentsOptions {}

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
  { value, onChange, amount, installments, card, interestFree, label, ...select },
  ref,
) {
  const text = fieldTexts[useInicis().locale];
  const terms = { amount, installments, card, interestFree };
  const offered = useOfferedInstallments({ value, onChange, ...terms });
  return (
    <SelectField
      {...select}
      label={label === undefined ? text.installments : label}
      ref={ref}
      value={offered.value}
      onChange={(months) => onChange(Number(months))}
    >
      {offered.options.map((one) => (
        <option key={one.months} value={one.months}>
          {one.label}
        </option>
      ))}
    </SelectField>
  );
});
