import { useRef, useState } from 'react';
import {
  InicisCheckout,
  InstallmentField,
  IssuerField,
  MethodField,
  type CardCode,
  type Locale,
  type MethodOptions,
} from 'react-inicis';
import { createOnClick, verify } from '../support/server.js';

const methods = ['card', 'kakaopay', 'vbank', 'phone'] as const;
const interestFree = { '366': 3, '381': 6 };
const noCompany = { ko: '카드사를 골라 주세요.', en: 'Please choose a card company.' };

interface CheckoutFormProps {
  /** Amount that the shopper pays, in won. */
  amount: number;
  locale: Locale;
}

/**
 * Checkout form that is usual in Korean shops. The shopper chooses method, card company and months
 * on the page, so the window skips these choices and opens at the card company.
 */
export default function CheckoutForm({ amount, locale }: CheckoutFormProps) {
  const [method, setMethod] = useState<(typeof methods)[number]>('card');
  const [issuer, setIssuer] = useState<CardCode | ''>('');
  const [months, setMonths] = useState(0);
  const [tried, setTried] = useState(false);
  const issuerList = useRef<HTMLSelectElement>(null);

  const missing = method === 'card' && issuer === '';
  const optionsOf = {
    card: { method: 'card', directCard: { code: issuer, quota: months }, interestFree },
    kakaopay: { method: 'kakaopay' },
    vbank: { method: 'vbank' },
    phone: { method: 'phone', digital: false },
  } satisfies Record<string, MethodOptions>;

  return (
    <form>
      <MethodField methods={methods} value={method} onChange={setMethod} />
      {method === 'card' && (
        <>
          <IssuerField
            ref={issuerList}
            value={issuer}
            onChange={setIssuer}
            aria-invalid={tried && missing}
            aria-describedby="problem"
          />
          <p id="problem" role="alert">
            {tried && missing && noCompany[locale]}
          </p>
          <InstallmentField
            value={months}
            onChange={setMonths}
            amount={amount}
            installments={[2, 3, 6, 12]}
            card={issuer}
            interestFree={interestFree}
          />
        </>
      )}
      <InicisCheckout
        order={createOnClick({ merchantUid: 'order_form', name: '원두 1kg', amount })}
        buyer={{ tel: '010-1234-5678' }}
        onClick={(event) => {
          setTried(true);
          if (!missing) return;
          event.preventDefault();
          issuerList.current?.focus();
        }}
        verify={verify}
        {...optionsOf[method]}
      />
    </form>
  );
}
