import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { banks } from 'react-inicis';
import { TextField } from '../parts/TextField.js';
import { usePreferences } from '../preferences/preferences.js';
import { orderTexts } from '../texts/orderTexts.js';
import { useTexts } from '../texts/useTexts.js';

/** Fields for the bank account to which a deposit is refunded. */
export function RefundAccountFields() {
  const t = useTexts(orderTexts);
  const { locale } = usePreferences();
  const { register } = useFormContext();
  const id = useId();
  return (
    <div className="fields">
      <div className="field">
        <label htmlFor={id}>{t('bank')}</label>
        <select id={id} {...register('refundTo.bankCode')}>
          {Object.values(banks).map((bank) => (
            <option key={bank.code} value={bank.code}>
              {bank[locale]}
            </option>
          ))}
        </select>
      </div>
      <TextField name="refundTo.number" label={t('account')} problem={t('needed')} />
      <TextField name="refundTo.holder" label={t('holder')} problem={t('needed')} />
    </div>
  );
}
