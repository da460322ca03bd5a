import { useSuspenseQuery } from '@tanstack/react-query';
import { NavLink, Route, Routes } from 'react-router';
import { api } from '../data/api.js';
import { sessionQuery } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { NotFoundPage } from '../layout/NotFoundPage.js';
import { ActionButton } from '../parts/ActionButton.js';
import { LoginForm } from './LoginForm.js';
import { OperatorOrderPage } from './OperatorOrderPage.js';
import { OperatorOrdersPage } from './OperatorOrdersPage.js';
import { ReviewsPage } from './ReviewsPage.js';
import { UnfinishedPage } from './UnfinishedPage.js';

/** Pages of the operator, after the login. */
export function Component() {
  const { t } = useLanguage();
  const { isOperator } = useSuspenseQuery(sessionQuery).data;
  if (!isOperator) return <LoginForm />;
  return (
    <>
      <nav className="links tabs" aria-label={t('운영자', 'Operator')}>
        <NavLink to="/operator" end>
          {t('주문', 'Orders')}
        </NavLink>
        <NavLink to="/operator/reviews">{t('검토 목록', 'Review list')}</NavLink>
        <NavLink to="/operator/unfinished">{t('미확인 결제', 'Unfinished')}</NavLink>
        <ActionButton action={() => api.operator.logout.$post()} className="small">
          {t('로그아웃', 'Log out')}
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
