'use client';

import { useEffect, useRef } from 'react';
import { setMounted, type MountedHooks } from '../context.js';
import type { PaymentKind } from '../flow/outcome/pendingPayments.js';

/**
 * Counts a hook of this kind as mounted, because background questions run only then. Returns a ref that
 * is true while the component is mounted.
 */
export function useMounted(
  mounted: MountedHooks,
  kind: PaymentKind,
): { readonly current: boolean } {
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    setMounted(mounted, kind, mounted[kind] + 1);
    return () => {
      isMounted.current = false;
      setMounted(mounted, kind, mounted[kind] - 1);
    };
  }, [mounted, kind]);
  return isMounted;
}
