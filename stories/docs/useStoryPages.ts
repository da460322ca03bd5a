import { useEffect, useState } from 'react';

/** An entry of Storybook's own index, as far as a link needs it. */
interface Entry {
  id: string;
  type: 'docs' | 'story';
  importPath: string;
}

/** The docs page of each file of stories, by the file's name: `skin` for `…/skin.stories.tsx`. */
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
  return Object.fromEntries(
    Object.values(entries).flatMap(({ id, type, importPath }) => {
      const [, name] = /([^/]+)\.stories\.tsx$/.exec(importPath) ?? [];
      return type === 'docs' && name ? [[name, `./?path=/docs/${id}`]] : [];
    }),
  );
}
