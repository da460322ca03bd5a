import { useId } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { InstallmentField, IssuerField } from 'react-inicis';
import { cards, installments, interestFree } from '../../shared/offer.js';
import { checkoutTexts } from '../texts/checkoutTexts.js';
import { useTexts } from '../texts/useTexts.js';
import type { CheckoutInput } from './checkoutSchema.js';
import { InstallmentHint } from './InstallmentHint.js';

/**
 * Fields for the card company and the installment months. A checkbox hides them, so that the shopper
 * chooses in the payment window instead.
 */
export function CardFields({ amount }: { amount: number }) {
  const t = useTexts(checkoutTexts);
  const id = useId();
  const { control, register, watch } = useFormContext<CheckoutInput>();
  const { inWindow, issuer, months } = watch();
  return (
    <div className="card-fields">
      {!inWindow && (
        <div className="fields">
          <Controller
            control={control}
            name="issuer"
            render={({ field, fieldState }) => (
              <div className="field">
                <IssuerField
                  {...field}
                  cards={cards}
                  aria-required
                  aria-invalid={fieldState.invalid}
                  aria-describedby={`${id}-problem`}
                />
                <p id={`${id}-problem`} className="problem">
                  {fieldState.invalid && t('chooseIssuer')}
                </p>
              </div>
            )}
          />
          <Controller
            control={control}
            name="months"
            render={({ field }) => (
              <div className="field">
                <InstallmentField
                  {...field}
                  amount={amount}
                  installments={installments}
                  card={issuer}
                  interestFree={interestFree}
                  aria-describedby={`${id}-hint`}
                />
                <InstallmentHint id={`${id}-hint`} {...{ amount, issuer, months }} />
              </div>
            )}
          />
        </div>
      )}
      <label className="tick">
        <input type="checkbox" {...register('inWindow')} />
        {t('inWindow')}
      </label>
    </div>
  );
}
