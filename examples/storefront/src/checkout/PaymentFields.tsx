import { Controller, useFormContext } from 'react-hook-form';
import { MethodField } from 'react-inicis';
import { escrowMethods, methods, type Method } from '../../shared/offer.js';
import { useLanguage, type Text } from '../language/language.js';
import { CardFields } from './CardFields.js';
import type { CheckoutValues } from './checkoutSchema.js';

const hints: Record<Exclude<Method, 'card'>, Text> = {
  kakaopay: ['카카오페이 화면으로 바로 이어집니다.', 'Takes you straight to Kakao Pay.'],
  naverpay: ['네이버페이 화면으로 바로 이어집니다.', 'Takes you straight to Naver Pay.'],
  trans: [
    '결제창에서 은행을 고르면 바로 이체됩니다.',
    'Choose your bank in the payment window. The money is transferred at once.',
  ],
  vbank: [
    '가상계좌를 발급해 드립니다. 입금이 확인되면 원두를 볶기 시작합니다.',
    'You get a virtual account. We roast your coffee after your deposit.',
  ],
  phone: ['다음 달 휴대폰 요금에 더해집니다.', 'Added to your next phone bill.'],
};

export function PaymentFields({ amount }: { amount: number }) {
  const { t } = useLanguage();
  const { control, register, watch } = useFormContext<CheckoutValues>();
  const method = watch('method');
  return (
    <section className="panel stack">
      <Controller
        control={control}
        name="method"
        render={({ field }) => <MethodField {...field} methods={methods} className="tiles" />}
      />
      {method === 'card' ? (
        <CardFields amount={amount} />
      ) : (
        <p className="hint">{t(...hints[method])}</p>
      )}
      {escrowMethods.includes(method) && (
        <label className="tick">
          <input type="checkbox" {...register('escrow')} />
          <span>
            {t('에스크로(구매안전서비스) 이용', 'Use escrow')}{' '}
            <small>
              {t(
                '구매를 확정할 때까지 KG이니시스가 대금을 보관합니다.',
                'KG Inicis holds the money until you confirm the delivery.',
              )}
            </small>
          </span>
        </label>
      )}
    </section>
  );
}
