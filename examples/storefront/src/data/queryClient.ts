import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { DetailedError } from 'hono/client';

const isExpired = (error: Error) => error instanceof DetailedError && error.statusCode === 401;
const isRefusal = (error: Error) => error instanceof DetailedError && error.statusCode !== 503;

/** State of the shop's server in this page. Payments are in the kit's separate client. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && !isRefusal(error),
    },
  },
  // The session says if the operator has to log in again.
  queryCache: new QueryCache({
    onError: (error) =>
      isExpired(error) && queryClient.invalidateQueries({ queryKey: ['session'] }),
  }),
  // Everything is read again after an action: also after an error, because an action whose answer was
  // lost may have happened.
  mutationCache: new MutationCache({ onSettled: () => queryClient.invalidateQueries() }),
});
