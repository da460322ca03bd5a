import { shopTexts } from '../texts/shopTexts.js';
import { useTexts } from '../texts/useTexts.js';

/** Placeholder of a page that loads. */
export function Skeleton() {
  const t = useTexts(shopTexts);
  return (
    <div className="skeleton" role="status" aria-label={t('loading')}>
      <span />
      <span />
      <span />
    </div>
  );
}
