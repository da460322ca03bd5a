import { useFormContext, useFormState } from 'react-hook-form';
import { checkoutTexts } from '../texts/checkoutTexts.js';
import { useTexts } from '../texts/useTexts.js';
import type { CheckoutInput } from './checkoutSchema.js';

/** Agreement to the order, which Korean law requires before a payment. */
export function Agreement() {
  const t = useTexts(checkoutTexts);
  const { register } = useFormContext<CheckoutInput>();
  const { errors } = useFormState<CheckoutInput>();
  return (
    <div className="agreement">
      <label className="tick">
        <input
          type="checkbox"
          {...register('agreed')}
          aria-invalid={errors.agreed !== undefined}
          aria-describedby="agreement-problem"
        />
        {t('agree')}
      </label>
      <p id="agreement-problem" className="problem">
        {errors.agreed && t('agreeProblem')}
      </p>
      <details>
        <summary>{t('terms')}</summary>
        <p className="soft">{t('termsText')}</p>
      </details>
    </div>
  );
}
