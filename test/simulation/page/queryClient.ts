import { QueryClient } from '@tanstack/react-query';

/** A client whose settings would break payments, if the kit used it for them. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: 3, gcTime: Infinity, staleTime: Infinity, networkMode: 'online' },
      mutations: { retry: 3, gcTime: Infinity, networkMode: 'online' },
    },
  });

/** Returns everything in the shop's client that is not the query of the script. */
export const foreignIn = (client: QueryClient) => [
  ...client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => JSON.stringify(queryKey))
    .filter((key) => !key.startsWith('["inicis","script"')),
  ...client
    .getMutationCache()
    .getAll()
    .map(() => 'a mutation'),
];
