import { QueryClient } from '@tanstack/react-query';
import { ShopError } from './ShopError.js';

const isRefusal = (error: Error) => error instanceof ShopError && error.code !== 'unavailable';

/** State of the shop's server in this page. Payments are in the kit's separate client. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && !isRefusal(error),
    },
  },
});
