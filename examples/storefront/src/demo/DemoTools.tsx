import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { sessionQuery } from '../data/request.js';
import { Modal } from '../parts/Modal.js';
import { Skeleton } from '../parts/Skeleton.js';
import { demoTexts } from '../texts/demoTexts.js';
import { useTexts } from '../texts/useTexts.js';

const DemoActions = lazy(() => import('./DemoActions.js'));

/** Drawer that controls the sandbox. It does not exist in a shop on the real gateway. */
export function DemoTools() {
  const t = useTexts(demoTexts);
  const { gateway } = useSuspenseQuery(sessionQuery).data;
  if (!gateway.console) return null;
  return (
    <Modal title={t('tools')} buttonClass="small" className="drawer">
      <Suspense fallback={<Skeleton />}>
        <DemoActions console={gateway.console ?? ''} />
      </Suspense>
    </Modal>
  );
}
