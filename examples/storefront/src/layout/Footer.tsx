import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';

export function Footer() {
  const { t } = useLanguage();
  return (
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
  );
}
