import { useLanguage } from '../language/language.js';

export function Skeleton() {
  const { t } = useLanguage();
  return (
    <div className="skeleton" role="status" aria-label={t('불러오는 중입니다', 'Loading')}>
      <span />
      <span />
      <span />
    </div>
  );
}
