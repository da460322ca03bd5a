import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { shopTexts } from '../texts/shopTexts.js';
import { useTexts } from '../texts/useTexts.js';

export function OfflineBanner() {
  const t = useTexts(shopTexts);
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className="offline">
      {!isOnline && t('offline')}
    </div>
  );
}
