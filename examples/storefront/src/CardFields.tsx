import { useId, type Ref } from 'react';
import { InstallmentField, IssuerField, type Locale } from 'react-inicis';
import { InstallmentHint } from './InstallmentHint.js';
import { cards, installments, interestFree } from '../shared/offer.js';
import type { CardChoice } from './optionsOf.js';
import { texts } from './texts.js';

interface CardFieldsProps extends CardChoice {
  onChange: (change: Partial<CardChoice>) => void;
  amount: number;
  locale: Locale;
  /** Set to `true` to ask the shopper to choose a card company. */
  missing: boolean;
  issuerRef: Ref<HTMLSelectElement>;
}

/**
 * Fields for the card company and the installment months. A checkbox hides them, so that the
 * shopper chooses in the payment window instead.
 */
export function CardFields(props: CardFieldsProps) {
  const { inWindow, issuer, months, onChange, amount, locale, missing, issuerRef } = props;
  const t = texts[locale];
  const problem = useId();
  const hint = useId();
  return (
    <div className="card">
      {!inWindow && (
        <>
          <IssuerField
            name="issuer"
            ref={issuerRef}
            value={issuer}
            onChange={(code) => onChange({ issuer: code })}
            cards={cards}
            aria-required
            aria-invalid={missing}
            aria-describedby={problem}
          />
          <p id={problem} className="problem">
            {missing && t.chooseIssuer}
          </p>
          <InstallmentField
            name="months"
            value={months}
            onChange={(count) => onChange({ months: count })}
            amount={amount}
            installments={installments}
            card={issuer}
            interestFree={interestFree}
            aria-describedby={hint}
          />
          <InstallmentHint
            id={hint}
            amount={amount}
            issuer={issuer}
            months={months}
            locale={locale}
          />
        </>
      )}
      <label className="tick">
        <input
          type="checkbox"
          checked={inWindow}
          onChange={({ target }) => onChange({ inWindow: target.checked })}
        />
        {t.inWindow}
      </label>
    </div>
  );
}
