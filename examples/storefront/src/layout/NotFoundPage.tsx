import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';
import { PageTitle } from '../parts/PageTitle.js';

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <section className="empty">
      <PageTitle>{t('찾을 수 없습니다', 'Not found')}</PageTitle>
      <p>{t('주소가 바뀌었거나 없는 페이지입니다.', 'This page does not exist.')}</p>
      <Link to="/" className="button primary">
        {t('상점으로 가기', 'Go to the shop')}
      </Link>
    </section>
  );
}
