import { Link, NavLink } from 'react-router';
import { DemoTools } from '../demo/DemoTools.js';
import { usePreferences } from '../preferences/preferences.js';
import { shopTexts } from '../texts/shopTexts.js';
import { useTexts } from '../texts/useTexts.js';

export function Header() {
  const t = useTexts(shopTexts);
  const { locale, setLocale, theme, setTheme } = usePreferences();
  const other = locale === 'ko' ? 'en' : 'ko';
  const isDark =
    theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  return (
    <header className="header">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <div className="strip">
        <span>{t('test')}</span> <DemoTools />
      </div>
      <div className="bar">
        <Link to="/" className="brand">
          {t('shop')}
        </Link>
        <nav aria-label={t('menu')}>
          <NavLink to="/" end>
            {t('coffee')}
          </NavLink>
          <NavLink to="/subscriptions">{t('subscriptions')}</NavLink>
          <NavLink to="/orders">{t('orders')}</NavLink>
        </nav>
        <div className="toggles">
          <button
            type="button"
            className="toggle"
            aria-pressed={isDark}
            onClick={() => setTheme(isDark ? 'light' : 'dark')}
          >
            <span aria-hidden>◐</span> <span className="hidden">{t('dark')}</span>
          </button>
          <button type="button" className="toggle" lang={other} onClick={() => setLocale(other)}>
            {t('otherLanguage')}
          </button>
        </div>
      </div>
    </header>
  );
}
