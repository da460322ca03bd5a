import { onlineManager } from '@tanstack/react-query';
import { Suspense, useSyncExternalStore } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';
import { DemoTools } from '../demo/DemoTools.js';
import { useLanguage } from '../language/language.js';
import { Skeleton } from '../parts/Skeleton.js';
import { Gateway } from '../payment/Gateway.js';
import { useShopPayment } from '../payment/useShopPayment.js';

/** Frame of every page. The session says which gateway the page pays at, so it is read first. */
export function Shop() {
  return (
    <Suspense fallback={<Skeleton />}>
      <Gateway>
        <Frame />
      </Gateway>
    </Suspense>
  );
}

function Frame() {
  const { t } = useLanguage();
  const { payment, notice } = useShopPayment();
  return (
    <>
      <ScrollRestoration />
      {notice}
      <Header />
      <OfflineBanner />
      <main id="main">
        <Suspense fallback={<Skeleton />}>
          <Outlet context={payment} />
        </Suspense>
      </main>
      <footer className="footer">
        <p>
          <strong>{t('산책 로스터스', 'Stroll Roasters')}</strong>{' '}
          <Link to="/operator">{t('운영자', 'Operator')}</Link>
        </p>
        <p>
          {t(
            'react-inicis의 예제 상점입니다. 결제는 KG이니시스를 흉내 낸 샌드박스에서 이루어집니다.',
            'Example shop of react-inicis. It pays at a sandbox that simulates KG Inicis.',
          )}
        </p>
      </footer>
    </>
  );
}

function Header() {
  const { t, locale, setLocale } = useLanguage();
  const other = locale === 'ko' ? 'en' : 'ko';
  return (
    <header className="header">
      <a className="skip" href="#main">
        {t('본문으로 건너뛰기', 'Skip to content')}
      </a>
      <DemoTools />
      <div className="bar">
        <Link to="/" className="brand">
          {t('산책 로스터스', 'Stroll Roasters')}
        </Link>
        <nav className="links" aria-label={t('메뉴', 'Menu')}>
          <NavLink to="/" end>
            {t('원두', 'Coffee')}
          </NavLink>
          <NavLink to="/subscriptions">{t('정기배송', 'Subscription')}</NavLink>
          <NavLink to="/orders">{t('주문 내역', 'Orders')}</NavLink>
        </nav>
        <button type="button" className="toggle" lang={other} onClick={() => setLocale(other)}>
          {t('English', '한국어')}
        </button>
      </div>
    </header>
  );
}

function OfflineBanner() {
  const { t } = useLanguage();
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className="offline">
      {!isOnline &&
        t(
          '인터넷에 연결되어 있지 않습니다. 연결되면 자동으로 이어집니다.',
          'You are offline. The page continues when you are connected again.',
        )}
    </div>
  );
}
