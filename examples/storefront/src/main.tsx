import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { InicisProvider, type Locale } from 'react-inicis';
import { sandbox } from './sandbox.js';
import { Shop } from './Shop.js';

function App() {
  const [locale, setLocale] = useState<Locale>('ko');
  return (
    <InicisProvider
      userCode="imp00000000"
      pg="html5_inicis.INIpayTest"
      billing={{ pg: 'html5_inicis.INIBillTst' }}
      locale={locale}
      loadImp={sandbox.loadImp}
    >
      <Shop locale={locale} onLocale={setLocale} />
    </InicisProvider>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
