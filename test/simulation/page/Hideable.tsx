import * as React from 'react';
import { Fragment, lazy, Suspense, type ReactNode } from 'react';
import type { Hiding } from './pageHost.js';

/** Waits for as long as it is rendered. */
const Waiting = lazy(() => new Promise<never>(() => {}));

interface Props {
  hiding: Hiding | null;
  children: ReactNode;
}

/** Content that React keeps and hides. React 18 has no `<Activity>`: it suspends instead. */
export function Hideable({ hiding, children }: Props) {
  const isOld = !('Activity' in React);
  const isWaiting = hiding === 'suspense' || (isOld && hiding === 'activity');
  const content = (
    <Suspense fallback={null}>
      {isWaiting && <Waiting />}
      {children}
    </Suspense>
  );
  if (isOld) return <Fragment>{content}</Fragment>;
  return (
    <React.Activity mode={hiding === 'activity' ? 'hidden' : 'visible'}>{content}</React.Activity>
  );
}
