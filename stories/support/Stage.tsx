import { QueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { InicisProvider, type BillingKeyOrder, type LazyOrder, type Locale } from 'react-inicis';
import type { Outcome } from 'react-inicis/sandbox';
import type { Option } from './argTypes.js';
import { Result } from './Result.js';
import ReturnPage from './ReturnPage.js';
import { Sent } from './Sent.js';
import { verify, verifyCard } from './server.js';
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
  order: LazyOrder | BillingKeyOrder | undefined;
  /** The option that the story is about. */
  option: Option | undefined;
  children: ReactNode;
}

/** What every story stands on: a shop of its own, what was sent, and what came of it. */
export function Stage({ id, locale, outcome, phone, order, option, children }: StageProps) {
  const [returnedTo, setReturnedTo] = useState<string>();
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const [client] = useState(() => new QueryClient());
  const [shop] = useState(() => {
    const prompt = outcome === 'shopper' ? undefined : () => outcome;
    return openShop({ locale, navigate: setReturnedTo, prompt });
  });
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
          {typeof order === 'object' && <Basket {...order} locale={locale} />}
          {returnedTo ? (
            <Returned url={returnedTo} onAgain={() => setReturnedTo(undefined)} />
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

function Basket({ name, amount = 0, locale }: BillingKeyOrder & { locale: Locale }) {
  const won = amount.toLocaleString(locale);
  return (
    <p className="basket">
      <span>{name}</span> <b>{locale === 'ko' ? `${won}원` : `₩${won}`}</b>
    </p>
  );
}

function Returned({ url, onAgain }: { url: string; onAgain: () => void }) {
  return (
    <>
      <p className="address">{url}</p>
      <ReturnPage url={url} verify={verify} verifyCard={verifyCard} />
      <button type="button" className="again" onClick={onAgain}>
        처음으로
      </button>
    </>
  );
}
