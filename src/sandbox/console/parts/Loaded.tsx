import type { ReactNode } from 'react';
import { useConsole } from '../data/consoleContext.js';

interface LoadedProps<Data> {
  query: { data: Data | undefined; error: Error | null };
  children: (data: Data) => ReactNode;
}

/** The content of a query, or its error. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { t } = useConsole();
  if (query.data !== undefined) return children(query.data);
  return <p aria-busy={query.error === null}>{query.error?.message ?? t.loading}</p>;
}
