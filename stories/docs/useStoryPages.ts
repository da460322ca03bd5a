import { useEffect, useState } from 'react';

/** An entry of Storybook's own index, as far as a link needs it. */
interface Entry {
  id: string;
  type: 'docs' | 'story';
  importPath: string;
}

/** The options whose stories stand in a file of another name. */
const elsewhere = [
  ['method', 'card'],
  ['digital', 'phoneBill'],
  ['customerUid', 'useBillingKey'],
  ['authType', 'useBillingKey'],
] as const;

/** The docs page of each option: its file of stories is named after it, but for those above. */
export function useStoryPages(): Record<string, string> {
  const [pages, setPages] = useState<Record<string, string>>({});
  useEffect(() => {
    const abort = new AbortController();
    void storyPages(abort.signal).then(setPages, () => {});
    return () => abort.abort();
  }, []);
  return pages;
}

async function storyPages(signal: AbortSignal): Promise<Record<string, string>> {
  const response = await fetch('./index.json', { signal });
  const { entries }: { entries: Record<string, Entry> } = await response.json();
  const pages = Object.fromEntries(
    Object.values(entries).flatMap(({ id, type, importPath }) => {
      const [, name] = /([^/]+)\.stories\.tsx$/.exec(importPath) ?? [];
      return type === 'docs' && name ? [[name, `./?path=/docs/${id}`]] : [];
    }),
  );
  for (const [option, file] of elsewhere) if (pages[file]) pages[option] = pages[file];
  return pages;
}
