import { Link } from 'react-router';
import { PageTitle } from '../parts/PageTitle.js';
import { errorTexts } from '../texts/errorTexts.js';
import { useTexts } from '../texts/useTexts.js';

export function NotFoundPage() {
  const t = useTexts(errorTexts);
  return (
    <section className="empty">
      <PageTitle>{t('notFound')}</PageTitle>
      <p>{t('noPage')}</p>
      <Link to="/" className="button primary">
        {t('toShop')}
      </Link>
    </section>
  );
}
