import { useLanguage } from '../language/language.js';
import { TextField } from '../parts/TextField.js';

/** Fields for the buyer and the address, which the checkout and the subscription share. */
export function BuyerFields() {
  const { t } = useLanguage();
  return (
    <div className="fields">
      <TextField
        name="buyer.name"
        label={t('이름', 'Name')}
        problem={t('이름을 입력해 주세요.', 'Enter your name.')}
        autoComplete="name"
      />
      <TextField
        name="buyer.tel"
        label={t('휴대폰 번호', 'Mobile number')}
        problem={t(
          '휴대폰 번호를 확인해 주세요. 예: 010-1234-5678',
          'Check the number, e.g. 010-1234-5678.',
        )}
        type="tel"
        autoComplete="tel"
      />
      <TextField
        name="buyer.email"
        label={t('이메일 (선택)', 'E-mail (optional)')}
        problem={t('이메일 주소를 확인해 주세요.', 'Check the e-mail address.')}
        type="email"
        autoComplete="email"
      />
      <TextField
        name="buyer.postcode"
        label={t('우편번호', 'Postcode')}
        problem={t('우편번호 5자리를 입력해 주세요.', 'Enter the 5 digits of the postcode.')}
        inputMode="numeric"
        autoComplete="postal-code"
      />
      <TextField
        name="buyer.address"
        label={t('주소', 'Address')}
        problem={t('주소를 입력해 주세요.', 'Enter the address.')}
        autoComplete="street-address"
      />
    </div>
  );
}
