import { useLayoutEffect, useState, type ReactNode } from 'react';
import { InicisProvider, type BillingKeyOrder, type LazyOrder, type Locale } from 'react-inicis';
import type { Outcome } from 'react-inicis/sandbox';
import type { OptionName } from '../options/options.js';
import { OrderLine } from './OrderLine.js';
import { usePaymentClient } from '../paymentClient.js';
import { ResultPanel } from './ResultPanel.js';
import ReturnPage from './ReturnPage.js';
import { SentPanel } from './SentPanel.js';
import { verify, verifyCard } from '../server.js';
import './storyLayout.css';
import { createStorySandbox, register } from '../storySandbox.js';
import { usePhone } from '../usePhone.js';

interface LayoutProps {
  /** Id of the story. */
  id: string;
  locale: Locale;
  /**
   * Answer to the window: `shopper` shows the window to you; with other values the sandbox answers
   * at once.
   */
  outcome: Outcome | 'shopper';
  phone: boolean;
  /** Order of the story, if it is known before the click. */
  order: LazyOrder | BillingKeyOrder | undefined;
  /** Option that the story shows. */
  option: OptionName | undefined;
  children: ReactNode;
}

/**
 * Layout of every story: a provider with a sandbox, the component, the sent request and the result.
 */
export function StoryLayout({ id, locale, outcome, phone, order, option, children }: LayoutProps) {
  const [returnedTo, setReturnedTo] = useState<string>();
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const client = usePaymentClient(returnedTo);
  const [story] = useState(() => {
    const prompt = outcome === 'shopper' ? undefined : () => outcome;
    return createStorySandbox({ locale, navigate: setReturnedTo, prompt });
  });
  useLayoutEffect(() => register(id, story), [id, story]);
  usePhone(phone);
  return (
    <InicisProvider
      // Mounts again after the return, because a phone returns to another page.
      key={returnedTo}
      userCode={story.userCode}
      pg="html5_inicis.INIpayTest"
      billing={{ pg: 'html5_inicis.INIBillTst' }}
      locale={locale}
      loadImp={story.sandbox.loadImp}
    >
      <div className="story-layout">
        <div className="component" ref={setContainer}>
          {typeof order === 'object' && (
            <OrderLine name={order.name} amount={order.amount ?? 0} locale={locale} />
          )}
          {returnedTo ? (
            <Returned url={returnedTo} locale={locale} onRestart={() => setReturnedTo(undefined)} />
          ) : (
            children
          )}
        </div>
        <SentPanel sandbox={story.sandbox} option={option} locale={locale} />
        {client && <ResultPanel client={client} container={container} locale={locale} />}
      </div>
    </InicisProvider>
  );
}

interface ReturnedProps {
  url: string;
  locale: Locale;
  onRestart: () => void;
}

/** Returns the path of an address with the parameters that the gateway added, in readable form. */
function readableAddress(url: string) {
  const { pathname, searchParams } = new URL(url);
  const added = [...searchParams].filter(([name]) => /^(imp_|merchant_uid|error_)/.test(name));
  const parameters = added.map(([name, value]) => `${name}=${value}`);
  // Lines can break before each parameter.
  return `${pathname}?${parameters.join('\u200B&')}`;
}

function Returned({ url, locale, onRestart }: ReturnedProps) {
  return (
    <>
      <p className="address">
        {locale === 'ko' ? '돌아온 주소' : 'Return URL'}
        <code>{readableAddress(url)}</code>
      </p>
      <ReturnPage url={url} locale={locale} verify={verify} verifyCard={verifyCard} />
      <button type="button" className="secondary" onClick={onRestart}>
        {locale === 'ko' ? '처음으로' : 'Start over'}
      </button>
    </>
  );
}
