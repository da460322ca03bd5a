import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { NavLink, Route, Routes } from 'react-router';
import { sessionQuery } from '../data/request.js';
import { NotFoundPage } from '../layout/NotFoundPage.js';
import { ActionButton } from '../parts/ActionButton.js';
import { operatorTexts } from '../texts/operatorTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { LoginForm } from './LoginForm.js';
import { logOut } from './operatorQueries.js';
import { OperatorOrderPage } from './OperatorOrderPage.js';
import { OperatorOrdersPage } from './OperatorOrdersPage.js';
import { ReviewsPage } from './ReviewsPage.js';
import { UnfinishedPage } from './UnfinishedPage.js';

/** Pages of the operator, after the login. */
export function Component() {
  const t = useTexts(operatorTexts);
  const client = useQueryClient();
  const { isOperator } = useSuspenseQuery(sessionQuery).data;
  if (!isOperator) return <LoginForm />;
  const leave = async () => {
    await logOut();
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  return (
    <>
      <nav className="tabs" aria-label={t('operator')}>
        <NavLink to="/operator" end>
          {t('orders')}
        </NavLink>
        <NavLink to="/operator/reviews">{t('reviews')}</NavLink>
        <NavLink to="/operator/unfinished">{t('unfinished')}</NavLink>
        <ActionButton action={leave} className="small">
          {t('logOut')}
        </ActionButton>
      </nav>
      <Routes>
        <Route index element={<OperatorOrdersPage />} />
        <Route path="orders/:merchantUid" element={<OperatorOrderPage />} />
        <Route path="reviews" element={<ReviewsPage />} />
        <Route path="unfinished" element={<UnfinishedPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </>
  );
}
