import { Controller, useForm, useWatch } from 'react-hook-form';
import {
  InstallmentField,
  IssuerField,
  MethodField,
  shopperMessage,
  usePayment,
  type Locale,
  type MethodOptions,
} from 'react-inicis';
import { createOnClick, verify } from '../support/server.js';

interface Choices {
  method: 'card' | 'vbank';
  issuer: string;
  months: number;
  tel: string;
}

const order = { merchantUid: 'order_hook', name: '원두 1kg', amount: 64_000 };

const texts = {
  ko: {
    noCompany: '카드사를 골라 주세요.',
    tel: '연락처',
    noTel: '연락처를 적어 주세요.',
    pay: '64,000원 결제하기',
  },
  en: {
    noCompany: 'Please choose a card company.',
    tel: 'Phone number',
    noTel: 'Please enter your phone number.',
    pay: 'Pay ₩64,000',
  },
};

const optionsOf = ({ method, issuer, months }: Choices): MethodOptions =>
  method === 'card' ? { method, directCard: { code: issuer, quota: months } } : { method };

/** The fields in react-hook-form. Their props are those that `Controller` passes. */
export default function HookForm({ locale }: { locale: Locale }) {
  const { control, handleSubmit, register, formState } = useForm<Choices>({
    defaultValues: { method: 'card', issuer: '', months: 0, tel: '010-1234-5678' },
  });
  const [method, issuer] = useWatch({ control, name: ['method', 'issuer'] });
  const { errors } = formState;
  const text = texts[locale];
  const payment = usePayment({ verify });
  const pay = handleSubmit((choices) =>
    payment.mutate({
      order: createOnClick(order),
      buyer: { tel: choices.tel },
      ...optionsOf(choices),
    }),
  );
  return (
    <form noValidate onSubmit={(event) => void pay(event)}>
      <Controller
        name="method"
        control={control}
        render={({ field }) => <MethodField methods={['card', 'vbank']} {...field} />}
      />
      {method === 'card' && (
        <>
          <Controller
            name="issuer"
            control={control}
            rules={{ required: text.noCompany }}
            render={({ field, fieldState: { invalid } }) => (
              <IssuerField {...field} aria-invalid={invalid} aria-describedby="issuer-problem" />
            )}
          />
          <p id="issuer-problem" role="alert">
            {errors.issuer?.message}
          </p>
          <Controller
            name="months"
            control={control}
            render={({ field }) => (
              <InstallmentField
                {...field}
                amount={order.amount}
                installments={[2, 3, 6]}
                card={issuer}
              />
            )}
          />
        </>
      )}
      <label>
        {text.tel}
        <input
          type="tel"
          autoComplete="tel"
          aria-invalid={!!errors.tel}
          aria-describedby="tel-problem"
          {...register('tel', { required: text.noTel })}
        />
      </label>
      <p id="tel-problem" role="alert">
        {errors.tel?.message}
      </p>
      <button type="submit" data-phase={payment.phase} aria-busy={payment.isPending}>
        {text.pay}
      </button>
      <p role="status">{payment.error && shopperMessage(payment.error, locale)}</p>
    </form>
  );
}
