'use client';

import { forwardRef } from 'react';
import { useInicis } from '../context.js';
import { useOfferedCards, type OfferedCardsOptions } from '../hooks/useOfferedCards.js';
import { fieldTexts } from './fieldTexts.js';
import { SelectField, type SelectAttributes } from './SelectField.js';

/** Props of `IssuerField`: its value, and the attributes of a `<select>`. */
export interface IssuerFieldProps
  extends SelectAttributes, Omit<OfferedCardsOptions, 'interestFree'> {}

/**
 * Renders a list of card companies for your own form: the companies that the payment window offers,
 * in the same order. Use the values of this field and of `InstallmentField` as `directCard`, so
 * that the window opens at the page of the card company.
 *
 * If `cards` later hides the chosen company, the field shows no choice and calls `onChange` with
 * `''`. The ref is the `<select>`.
 *
 * @throws {PaymentError} `invalid` if a payment would refuse `cards`.
 * @example
 * import { useState } from 'react';
 * import { cardIssuers, InicisCheckout, IssuerField, type CardCode } from 'react-inicis';
 *
 * function CardForm() {
 *   const [issuer, setIssuer] = useState<CardCode | ''>('');
 *   const { shinhan, kb, hyundai } = cardIssuers;
 *   return (
 *     <>
 *       <IssuerField
 *         value={issuer}
 *         onChange={setIssuer}
 *         cards={{ only: [shinhan.code, kb.code, hyundai.code] }}
 *       />
 *       {issuer && <InicisCheckout {...rest} directCard={{ code: issuer, quota: 0 }} />}
 *     </>
 *   );
 * }
 */
export const IssuerField = /* @__PURE__ */ forwardRef<HTMLSelectElement, IssuerFieldProps>(
  function IssuerField({ value, onChange, cards, label, ...select }, ref) {
    const text = fieldTexts[useInicis().locale];
    const offered = useOfferedCards({ value, onChange, cards });
    return (
      <SelectField
        {...select}
        label={label === undefined ? text.issuer : label}
        ref={ref}
        value={offered.value}
        onChange={onChange}
      >
        <option value="">{text.chooseIssuer}</option>
        {offered.options.map((card) => (
          <option key={card.code} value={card.code}>
            {card.label}
          </option>
        ))}
      </SelectField>
    );
  },
);
