import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useLanguage } from '../language/language.js';

export function OfflineBanner() {
  const { t } = useLanguage();
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className="offline">
      {!isOnline &&
        t(
          '인터넷에 연결되어 있지 않습니다. 연결되면 자동으로 이어집니다.',
          'You are offline. The page continues when you are connected again.',
        )}
    </div>
  );
}
