import { NavLink, Route, Routes } from 'react-router';
import { Login } from '../../shared/requests.js';
import { api } from '../data/api.js';
import { useSession } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { NotFoundPage } from '../layout/NotFoundPage.js';
import { ActionButton } from '../parts/ActionButton.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Field } from '../parts/Field.js';
import { PageTitle } from '../parts/PageTitle.js';
import { OperatorOrderPage } from './OperatorOrderPage.js';
import { OperatorOrdersPage } from './OperatorOrdersPage.js';
import { ReviewsPage } from './ReviewsPage.js';
import { UnfinishedPage } from './UnfinishedPage.js';

export function Component() {
  const { t } = useLanguage();
  const { isOperator } = useSession();
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

function LoginForm() {
  const { t } = useLanguage();
  const title = t('운영자 로그인', 'Operator login');
  return (
    <ActionForm
      className="panel login"
      schema={Login}
      action={(json) => api.operator.login.$post({ json })}
      submit={title}
    >
      <PageTitle>{title}</PageTitle>
      <p className="soft">
        {t('비밀번호는 npm start가 출력합니다.', 'npm start prints the password.')}
      </p>
      <Field
        name="password"
        type="password"
        label={t('비밀번호', 'Password')}
        autoComplete="current-password"
      />
    </ActionForm>
  );
}
