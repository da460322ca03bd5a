import { Link, NavLink } from 'react-router';
import { DemoTools } from '../demo/DemoTools.js';
import { useLanguage } from '../language/language.js';

export function Header() {
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
