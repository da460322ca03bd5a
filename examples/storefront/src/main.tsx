import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { InicisProvider, type Locale } from 'react-inicis';
import { loadImp } from './gateway.js';
import { Shop } from './Shop.js';
import { texts } from './texts.js';

// The language is in the URL, so that it is kept when a phone returns from the gateway.
const locale: Locale = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ko';

function App() {
  const t = texts[locale];
  return (
    <InicisProvider
      userCode="imp00000000"
      pg="html5_inicis.INIpayTest"
      billing={{ pg: 'html5_inicis.INIBillTst' }}
      locale={locale}
      loadImp={loadImp}
    >
      <header>
        <strong>{t.shop}</strong>
        <span>{t.test}</span>
        <a href={locale === 'ko' ? '?lang=en' : '?lang=ko'} lang={locale === 'ko' ? 'en' : 'ko'}>
          {t.other}
        </a>
      </header>
      <Shop locale={locale} />
    </InicisProvider>
  );
}

document.documentElement.lang = locale;
document.title = texts[locale].shop;

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
