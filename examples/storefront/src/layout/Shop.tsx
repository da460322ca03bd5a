import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { InicisProvider } from 'react-inicis';
import { Outlet, ScrollRestoration } from 'react-router';
import { sessionQuery } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { Skeleton } from '../parts/Skeleton.js';
import { loadSandboxScript } from '../payment/loadSandboxScript.js';
import { PaymentProvider } from '../payment/PaymentProvider.js';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { OfflineBanner } from './OfflineBanner.js';

/** Frame of every page. The session says which gateway the page pays at, so it is read first. */
export function Shop() {
  return (
    <Suspense fallback={<Skeleton />}>
      <ShopWithSession />
    </Suspense>
  );
}

function ShopWithSession() {
  const { locale } = useLanguage();
  const { gateway } = useSuspenseQuery(sessionQuery).data;
  const { userCode, pg, billingPg, script } = gateway;
  const loadImp = useMemo(() => (script ? loadSandboxScript(script) : undefined), [script]);
  const billing = useMemo(() => ({ pg: billingPg }), [billingPg]);
  return (
    <InicisProvider userCode={userCode} pg={pg} billing={billing} locale={locale} loadImp={loadImp}>
      <ScrollRestoration />
      <PaymentProvider>
        <Header />
        <OfflineBanner />
        <main id="main">
          <Suspense fallback={<Skeleton />}>
            <Outlet />
          </Suspense>
        </main>
        <Footer />
      </PaymentProvider>
    </InicisProvider>
  );
}
