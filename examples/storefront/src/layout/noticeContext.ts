import { createContext, useContext } from 'react';

/** Message above the page, with a link to the order that it is about. */
export interface Notice {
  text: string;
  to?: string;
}

export const NoticeContext = createContext<{ notify: (notice: Notice) => void } | null>(null);

export function useNotice() {
  const context = useContext(NoticeContext);
  if (!context) throw new Error('NoticeProvider is missing');
  return context;
}
