'use client';

import { forwardRef } from 'react';
import { cardDetail } from '../../core/cards.js';
import type { CardCode } from '../../core/codes.js';
import { offeredCards } from '../../core/offeredCards.js';
import type { Cards } from '../../core/request.js';
import { useInicis } from '../context.js';
import { fieldTexts } from './fieldTexts.js';
import { SelectField, type SelectAttributes } from './SelectField.js';
import { useFallback } from './useFallback.js';

/** Props of `IssuerField`: its value, and the attributes of a `<select>`. */
export interface IssuerFieldProps extends SelectAttributes {
  /** Code of the chosen card company; `''` if no company is chosen. */
  value: CardCode | '';
  /** Called with the code that the shopper chose, or with `''` if no company is chosen any more. */
  onChange: (value: CardCode | '') => void;
  /**
   * Card companies that the shopper can choose, as in the option `cards`.
   * @default all companies
   */
  cards?: Cards | undefined;
}

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
    const { locale } = useInicis();
    const text = fieldTexts[locale];
    const { usual, others } = offeredCards(cardDetail({ cards }));
    const offered = [...usual, ...others];
    const shown = offered.some(({ code }) => code === value) ? value : '';
    useFallback(value, shown, onChange);
    return (
      <SelectField
        {...select}
        label={label === undefined ? text.issuer : label}
        ref={ref}
        value={shown}
        onChange={onChange}
      >
        <option value="">{text.chooseIssuer}</option>
        {offered.map((issuer) => (
          <option key={issuer.code} value={issuer.code}>
            {issuer[locale]}
          </option>
        ))}
      </SelectField>
    );
  },
);
