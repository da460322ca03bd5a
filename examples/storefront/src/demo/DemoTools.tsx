import { lazy, Suspense } from 'react';
import { useSession } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { Modal } from '../parts/Modal.js';
import { Skeleton } from '../parts/Skeleton.js';

const DemoActions = lazy(() => import('./DemoActions.js'));

/** Drawer that controls the sandbox. It does not exist in a shop on the real gateway. */
export function DemoTools() {
  const { t } = useLanguage();
  const { gateway } = useSession();
  if (!gateway.console) return null;
  return (
    <div className="strip">
      {t('예제 상점입니다. 실제로 결제되지 않습니다.', 'This is a demo. Nothing is charged.')}
      <Modal title={t('데모 도구', 'Demo tools')} buttonClass="small" className="drawer">
        <Suspense fallback={<Skeleton />}>
          <DemoActions console={gateway.console} />
        </Suspense>
      </Modal>
    </div>
  );
}
