import { useId } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { InstallmentField, IssuerField } from 'react-inicis';
import { cards, installments, interestFree } from '../../shared/offer.js';
import { useLanguage } from '../language/language.js';
import type { CheckoutValues } from './checkoutSchema.js';
import { InstallmentHint } from './InstallmentHint.js';

/**
 * Fields for the card company and the installment months. A checkbox hides them, so that the shopper
 * chooses in the payment window instead.
 */
export function CardFields({ amount }: { amount: number }) {
  const { t } = useLanguage();
  const id = useId();
  const { control, register, watch } = useFormContext<CheckoutValues>();
  const { inWindow, issuer, months } = watch();
  return (
    <div>
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
                  {fieldState.invalid &&
                    t('카드사를 먼저 골라 주세요.', 'Choose a card company first.')}
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
                <p id={`${id}-hint`} className="soft">
                  <InstallmentHint {...{ amount, issuer, months }} />
                </p>
              </div>
            )}
          />
        </div>
      )}
      <label className="tick">
        <input type="checkbox" {...register('inWindow')} />
        {t(
          '카드사와 할부를 결제창에서 고르기',
          'Choose card company and months in the payment window',
        )}
      </label>
    </div>
  );
}
