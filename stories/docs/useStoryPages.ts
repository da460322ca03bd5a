import { useEffect, useState } from 'react';

/** Part of an entry in Storybook's index that is needed for a link. */
interface Entry {
  id: string;
  type: 'docs' | 'story';
  importPath: string;
}

/** Options whose stories are in a file with another name. */
const otherFiles = [
  ['method', 'card'],
  ['digital', 'phoneBill'],
  ['customerUid', 'useBillingKey'],
  ['authType', 'useBillingKey'],
] as const;

/**
 * Returns the docs page of each option. The story file has the name of the option, except for
 * `otherFiles`.
 */
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
  for (const [option, file] of otherFiles) if (pages[file]) pages[option] = pages[file];
  return pages;
}
