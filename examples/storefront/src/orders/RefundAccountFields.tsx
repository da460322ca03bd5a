import { useLanguage } from '../language/language.js';
import { Field } from '../parts/Field.js';
import { bankNames } from '../payment/names.js';

export function RefundAccountFields() {
  const { t, locale } = useLanguage();
  const banks = bankNames(locale);
  return (
    <div className="fields">
      <Field name="refundTo.bankCode" label={t('환불받을 은행', 'Bank')} options={banks} />
      <Field name="refundTo.number" label={t('계좌번호', 'Account number')} inputMode="numeric" />
      <Field name="refundTo.holder" label={t('예금주', 'Account holder')} />
    </div>
  );
}
