import { useEffect, useMemo, useState } from 'react';
import type { Locale } from 'react-inicis';
import { OrderLine } from '../support/layout/OrderLine.js';
import { usePhone } from '../support/usePhone.js';
import { readLink } from './linkText.js';
import { playgroundTexts } from './playgroundTexts.js';
import { onMessage, sendMessage } from './previewMessages.js';
import './preview.css';
import { useOpenWindow } from './useOpenWindow.js';
import { useQuietFocus } from './useQuietFocus.js';

interface PreviewShopProps {
  /** Text of a link. If it is empty, the page of the playground sends it. */
  text: string;
  locale: Locale;
  phone: boolean;
}

/** Page of a shop with the open payment window of a state. */
export function PreviewShop({ text, locale, phone }: PreviewShopProps) {
  const [sent, setSent] = useState('');
  const [attempt, setAttempt] = useState(0);
  usePhone(phone);
  useQuietFocus();
  useEffect(() => {
    const stop = onMessage(() => window.parent, setSent);
    sendMessage(window.parent, 'ready');
    return stop;
  }, []);
  const shown = sent || text;
  if (shown === '') return <main className="preview-shop" />;
  return (
    <OpenWindow
      key={`${attempt} ${shown}`}
      text={shown}
      locale={locale}
      onAgain={() => setAttempt(attempt + 1)}
    />
  );
}

interface OpenWindowProps {
  text: string;
  locale: Locale;
  onAgain: () => void;
}

function OpenWindow({ text, locale, onAgain }: OpenWindowProps) {
  const state = useMemo(() => readLink(text).state, [text]);
  const result = useOpenWindow(state, locale);
  const { phase } = result;
  const texts = playgroundTexts[locale];
  useEffect(() => {
    if (phase !== 'loading') sendMessage(window.parent, text);
  }, [phase, text]);
  const { name = '', amount = 0 } = state.options.order ?? {};
  return (
    <main className="preview-shop" data-phase={phase}>
      <h1>{texts.shop}</h1>
      <OrderLine name={name} amount={amount} locale={locale} />
      {phase !== 'open' && (
        <p role="status">
          {texts[phase]} {'words' in result && result.words}
        </p>
      )}
      {phase !== 'open' && phase !== 'loading' && phase !== 'refused' && (
        <button type="button" className="shop-button" onClick={onAgain}>
          {texts.openAgain}
        </button>
      )}
    </main>
  );
}
