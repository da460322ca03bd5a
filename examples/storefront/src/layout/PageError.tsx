import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useNavigate, useRouteError } from 'react-router';
import { ShopError } from '../data/ShopError.js';
import { PageTitle } from '../parts/PageTitle.js';
import { errorTexts } from '../texts/errorTexts.js';
import { useTexts } from '../texts/useTexts.js';

/** Shows in place of a page that could not be loaded, with a way to try again. */
export function PageError() {
  const t = useTexts(errorTexts);
  const { reset } = useQueryErrorResetBoundary();
  const navigate = useNavigate();
  const error = useRouteError();
  const code = error instanceof ShopError ? error.code : 'unavailable';
  const retry = () => {
    reset();
    void navigate(location.pathname + location.search, { replace: true });
  };
  return (
    <section className="empty" role="alert">
      <PageTitle>{t(code === 'unknown' ? 'notFound' : 'broken')}</PageTitle>
      <p>{t(code)}</p>
      <button type="button" className="button primary" onClick={retry}>
        {t('retry')}
      </button>
    </section>
  );
}
