import { useLanguage } from '../language/language.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { bankNames } from '../payment/names.js';

/** Fields for the bank account to which a deposit is refunded. */
export function RefundAccountFields() {
  const { t, locale } = useLanguage();
  const problem = t('입력해 주세요.', 'Required.');
  return (
    <div className="fields">
      <SelectField
        name="refundTo.bankCode"
        label={t('환불받을 은행', 'Bank')}
        options={bankNames(locale)}
      />
      <TextField
        name="refundTo.number"
        label={t('계좌번호', 'Account number')}
        problem={problem}
        inputMode="numeric"
      />
      <TextField name="refundTo.holder" label={t('예금주', 'Account holder')} problem={problem} />
    </div>
  );
}
