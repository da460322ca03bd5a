import { useLanguage } from '../language/language.js';
import { Field } from '../parts/Field.js';

/** First values of these fields at the sandbox, so that the shop can be tried quickly. */
export const sampleBuyer = {
  name: '홍길동',
  tel: '010-1234-5678',
  postcode: '04524',
  address: '서울 중구 세종대로 110',
};

/** Fields for the buyer and the address, which the checkout and the subscription share. */
export function BuyerFields() {
  const { t } = useLanguage();
  return (
    <div className="fields">
      <Field name="buyer.name" label={t('이름', 'Name')} autoComplete="name" />
      <Field
        name="buyer.tel"
        label={t('휴대폰 번호', 'Mobile number')}
        problem={t(
          '휴대폰 번호를 확인해 주세요. 예: 010-1234-5678',
          'Check the number, e.g. 010-1234-5678.',
        )}
        type="tel"
        autoComplete="tel"
      />
      <Field
        name="buyer.email"
        label={t('이메일 (선택)', 'E-mail (optional)')}
        problem={t('이메일 주소를 확인해 주세요.', 'Check the e-mail address.')}
        type="email"
        autoComplete="email"
      />
      <Field
        name="buyer.postcode"
        label={t('우편번호', 'Postcode')}
        problem={t('우편번호 5자리를 입력해 주세요.', 'Enter the 5 digits of the postcode.')}
        inputMode="numeric"
        autoComplete="postal-code"
      />
      <Field name="buyer.address" label={t('주소', 'Address')} autoComplete="street-address" />
    </div>
  );
}
