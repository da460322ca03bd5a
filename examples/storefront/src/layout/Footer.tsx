import { Link } from 'react-router';
import { shopTexts } from '../texts/shopTexts.js';
import { useTexts } from '../texts/useTexts.js';

export function Footer() {
  const t = useTexts(shopTexts);
  return (
    <footer className="footer">
      <p>
        <strong>{t('shop')}</strong> <Link to="/operator">{t('operator')}</Link>
      </p>
      <p>{t('about')}</p>
    </footer>
  );
}
