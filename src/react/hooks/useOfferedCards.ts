'use client';

import type { CardCode } from '../../core/codes.js';
import { offeredCards, type OfferedCard } from '../../core/offeredCards.js';
import type { Cards, InterestFree } from '../../core/request.js';
import { useInicis } from '../context.js';
import { useFallback } from './useFallback.js';

/** Choice of a card company in your own form. */
export interface OfferedCardsOptions {
  /** Code of the chosen card company; `''` if no company is chosen. */
  value: CardCode | '';
  /** Called with the code that the shopper chose, or with `''` if no company is chosen any more. */
  onChange: (value: CardCode | '') => void;
  /**
   * Card companies that the shopper can choose, as in the option `cards`.
   * @default all companies
   */
  cards?: Cards | undefined;
  /**
   * Months without interest, as in the option `interestFree`. Needs an agreement with KG Inicis.
   * @default no months
   */
  interestFree?: InterestFree | undefined;
}

/** Values that the payment window offers now, and the chosen one. */
export interface Offered<Value, Choice> {
  /** Value to show: `value` if it is offered, otherwise the value that `onChange` is called with. */
  value: Value;
  /** Offered values in the order of the window. `label` is in the provider's `locale`. */
  options: (Choice & { label: string })[];
}

/**
 * Returns the card companies that the payment window offers, in its order, for a list of your design
 * system. If `cards` later hides the chosen company, `value` is `''` and `onChange` is called with `''`,
 * so that the payment always uses the company that the page shows. `IssuerField` uses this hook.
 *
 * @throws {PaymentError} `invalid` if a payment would refuse `cards` or `interestFree`.
 * @example
 * import { useState } from 'react';
 * import { useOfferedCards, type CardCode } from 'react-inicis';
 *
 * function CompanyButtons() {
 *   const [issuer, setIssuer] = useState<CardCode | ''>('');
 *   const offered = useOfferedCards({ value: issuer, onChange: setIssuer });
 *   return offered.options.map(({ code, label }) => (
 *     <button key={code} aria-pressed={code === offered.value} onClick={() => setIssuer(code)}>
 *       {label}
 *     </button>
 *   ));
 * }
 */
export function useOfferedCards({
  value,
  onChange,
  cards,
  interestFree,
}: OfferedCardsOptions): Offered<CardCode | '', OfferedCard> {
  const { locale } = useInicis();
  const options = offeredCards({ cards, interestFree }).map((card) => ({
    ...card,
    label: card[locale],
  }));
  const shown = options.some(({ code }) => code === value) ? value : '';
  useFallback(value, shown, onChange);
  return { value: shown, options };
}
