import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { MethodField } from 'react-inicis';
import { methods } from '../../shared/offer.js';
import { escrowMethods } from '../payment/optionsOf.js';
import { checkoutTexts } from '../texts/checkoutTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { CardFields } from './CardFields.js';
import type { CheckoutInput } from './checkoutSchema.js';

/** Fields for the payment method and its options. */
export function PaymentFields({ amount }: { amount: number }) {
  const t = useTexts(checkoutTexts);
  const { control, register } = useFormContext<CheckoutInput>();
  const method = useWatch<CheckoutInput, 'method'>({ name: 'method' });
  return (
    <div className="stack">
      <Controller
        control={control}
        name="method"
        render={({ field }) => <MethodField {...field} methods={methods} className="tiles" />}
      />
      {method === 'card' ? (
        <CardFields amount={amount} />
      ) : (
        <p className="hint">{t(`${method}Hint`)}</p>
      )}
      {escrowMethods.includes(method) && (
        <label className="tick">
          <input type="checkbox" {...register('escrow')} />
          <span>
            {t('escrow')} <small>{t('escrowHint')}</small>
          </span>
        </label>
      )}
    </div>
  );
}
