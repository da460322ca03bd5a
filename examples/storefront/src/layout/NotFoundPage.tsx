import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';
import { PageTitle } from '../parts/PageTitle.js';

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <section className="empty">
      <PageTitle>{t('찾을 수 없습니다', 'Not found')}</PageTitle>
      <p>
        {t(
          '없는 페이지이거나 내 주문이 아닙니다.',
          'This page does not exist, or it is an order of somebody else.',
        )}
      </p>
      <Link to="/" className="button primary">
        {t('상점으로 가기', 'Go to the shop')}
      </Link>
    </section>
  );
}
