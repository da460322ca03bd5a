import { QueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { InicisProvider, type LazyOrder, type Locale, type PaymentOptions } from 'react-inicis';
import type { Outcome } from 'react-inicis/sandbox';
import { Result } from './Result.js';
import ReturnPage from './ReturnPage.js';
import { Sent } from './Sent.js';
import { enter, openShop } from './shop.js';
import './stage.css';
import { usePhone } from './usePhone.js';

interface StageProps {
  /** The story's. */
  id: string;
  locale: Locale;
  /** Who answers the window: whoever looks at the story, or the sandbox at once. */
  outcome: Outcome | 'shopper';
  phone: boolean;
  /** What the story sells, where it says so beforehand. */
  order: LazyOrder | undefined;
  /** The option that the story is about. */
  option: keyof PaymentOptions | undefined;
  children: ReactNode;
}

/** What every story stands on: a shop of its own, what was sent, and what came of it. */
export function Stage({ id, locale, outcome, phone, order, option, children }: StageProps) {
  const [returnedTo, setReturnedTo] = useState<string>();
  const [shop] = useState(() =>
    openShop({
      locale,
      navigate: setReturnedTo,
      prompt: outcome === 'shopper' ? undefined : () => outcome,
    }),
  );
  const [client] = useState(() => new QueryClient());
  const [stage, setStage] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => enter(id, shop), [id, shop]);
  usePhone(phone);
  return (
    <InicisProvider
      // A phone comes back to another page.
      key={returnedTo}
      userCode={shop.userCode}
      pg="html5_inicis.INIpayTest"
      billing={{ pg: 'html5_inicis.INIBillTst' }}
      locale={locale}
      loadImp={shop.sandbox.loadImp}
      queryClient={client}
    >
      <div className="stage">
        <div className="counter" ref={setStage}>
          {typeof order === 'object' && (
            <p className="order">
              <span>{order.name}</span> <b>{won(order.amount, locale)}</b>
            </p>
          )}
          {returnedTo ? (
            <>
              <p className="address">{returnedTo}</p>
              <ReturnPage url={returnedTo} />
              <button type="button" className="again" onClick={() => setReturnedTo(undefined)}>
                {locale === 'ko' ? '처음으로' : 'Start over'}
              </button>
            </>
          ) : (
            children
          )}
        </div>
        <Sent sandbox={shop.sandbox} option={option} />
        <Result client={client} stage={stage} locale={locale} />
      </div>
    </InicisProvider>
  );
}

const won = (amount: number, locale: Locale) =>
  locale === 'ko' ? `${amount.toLocaleString('ko-KR')}원` : `₩${amount.toLocaleString('en-US')}`;
