import { Login } from '../../shared/requests.js';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { ActionForm } from '../parts/ActionForm.js';
import { Field } from '../parts/Field.js';
import { PageTitle } from '../parts/PageTitle.js';

export function LoginForm() {
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
