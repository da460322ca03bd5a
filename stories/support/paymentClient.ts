import { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

let newest: QueryClient | undefined;

const remember = (client: QueryClient) => void (newest = client);

/**
 * A provider keeps its payments in a private client, which the panels of a story have to read. So each
 * client is remembered when its provider mounts it.
 */
const { mount } = QueryClient.prototype;
QueryClient.prototype.mount = function mountAndRemember() {
  remember(this);
  mount.call(this);
};

/**
 * Returns the private client of the provider below the component. The effects of the provider run
 * immediately before those of this component. `key` changes when the provider mounts again.
 */
export function usePaymentClient(key: string | undefined): QueryClient | undefined {
  const [own, setOwn] = useState<{ key: string | undefined; client: QueryClient | undefined }>();
  useEffect(() => {
    const client = newest;
    queueMicrotask(() => setOwn({ key, client }));
  }, [key]);
  return own && own.key === key ? own.client : undefined;
}
