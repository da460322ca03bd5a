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

/** A chosen card company, and the attributes of a `<select>`. */
export interface IssuerFieldProps extends SelectAttributes {
  /** The code of the chosen company; `''` while none is chosen. */
  value: CardCode | '';
  /** Called with the code that the shopper chose; with `''` if the choice was undone, or is hidden now. */
  onChange: (value: CardCode | '') => void;
  /**
   * The companies to choose from, as in the option `cards`.
   * @default every company
   */
  cards?: Cards | undefined;
}

/**
 * The choice of a card company, for a form of your own: the companies that the payment window would
 * offer, in its order. With `InstallmentField` it makes a `directCard`, whose step opens at once.
 *
 * If `cards` hides the chosen company later, the field shows that nothing is chosen and reports `''`.
 * The ref is the `<select>`.
 *
 * @throws {PaymentError} `invalid` for a list of cards that the window would refuse too.
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
