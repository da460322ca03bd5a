import { useQueryClient } from '@tanstack/react-query';
import { DetailedError } from 'hono/client';
import { useNavigate, useRouteError } from 'react-router';
import { useLanguage } from '../language/language.js';
import { messageOf } from '../parts/ActionResult.js';
import { PageTitle } from '../parts/PageTitle.js';
import { NotFoundPage } from './NotFoundPage.js';

/** Shows in place of a page that could not be loaded, with a way to try again. */
export function PageError() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const error = useRouteError();
  // Any other error is one of the code: a file of the page that is missing, for example after a deploy.
  // The browser keeps such a failure until the page is loaded again.
  const isOfServer = error instanceof DetailedError;
  if (isOfServer && error.statusCode === 404) return <NotFoundPage />;
  const retry = () => {
    // Otherwise the next page, such as the one after a login, would get the error again.
    client.removeQueries({ predicate: ({ state }) => state.status === 'error' });
    void navigate(location.pathname + location.search, { replace: true });
  };
  return (
    <section className="empty" role="alert">
      <PageTitle>{t('페이지를 불러오지 못했습니다', 'The page could not be loaded')}</PageTitle>
      <p>
        {isOfServer
          ? t(...messageOf(error))
          : t(
              '인터넷 연결을 확인하고 새로고침해 주세요. 주문과 결제 내역은 그대로 있습니다.',
              'Check your connection and reload the page. Your orders and payments are not affected.',
            )}
      </p>
      <button
        type="button"
        className="button primary"
        onClick={isOfServer ? retry : () => location.reload()}
      >
        {isOfServer ? t('다시 시도', 'Try again') : t('새로고침', 'Reload')}
      </button>
    </section>
  );
}
