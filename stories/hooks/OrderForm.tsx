import { useState } from 'react';
import {
  payMethods,
  shopperMessage,
  usePayment,
  type LazyOrder,
  type Locale,
  type MethodOptions,
  type Verify,
} from 'react-inicis';

/** Options of the payment window for each choice in the form. */
const choices = {
  card: { method: 'card', installments: [2, 3] },
  vbank: { method: 'vbank' },
  phone: { method: 'phone', digital: false },
} satisfies Record<string, MethodOptions>;

const names = ['card', 'vbank', 'phone'] as const;

const texts = {
  ko: { method: '결제수단', tel: '연락처', pay: '52,000원 결제하기' },
  en: { method: 'Payment method', tel: 'Phone number', pay: 'Pay ₩52,000' },
};

interface OrderFormProps {
  /** Order, or a function that gets the order from your server. */
  order: LazyOrder;
  /** Asks your server, for example `verifyAt('/api/inicis/complete')`. */
  verify: Verify<unknown>;
  locale: Locale;
}

/**
 * Custom checkout form with `usePayment`. The chosen method is state, and selects one
 * `MethodOptions` value.
 */
export default function OrderForm({ order, verify, locale }: OrderFormProps) {
  const [choice, setChoice] = useState<keyof typeof choices>('card');
  const [tel, setTel] = useState('010-1234-5678');
  const payment = usePayment({ verify });
  const text = texts[locale];
  const pay = () => payment.mutate({ order, buyer: { tel }, ...choices[choice] });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        pay();
      }}
    >
      <fieldset>
        <legend>{text.method}</legend>
        {names.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="method"
              checked={choice === name}
              onChange={() => setChoice(name)}
            />
            {payMethods[name][locale]}
          </label>
        ))}
      </fieldset>
      <label>
        {text.tel}
        <input
          type="tel"
          autoComplete="tel"
          value={tel}
          onChange={({ target }) => setTel(target.value)}
        />
      </label>
      <button
        type="submit"
        data-phase={payment.phase}
        aria-busy={payment.isPending}
        onFocus={payment.preload}
      >
        {text.pay}
      </button>
      <p role="status">{payment.error && shopperMessage(payment.error, locale)}</p>
    </form>
  );
}
