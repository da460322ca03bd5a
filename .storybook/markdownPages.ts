import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Indexer } from 'storybook/internal/types';
import type { Plugin } from 'vite';

// Each file of docs/ko, with the file of the same name in docs/en, is a page of Storybook.

const isPage = /\/docs\/ko\/[\w-]+\.md$/;
const root = fileURLToPath(new URL('../', import.meta.url));

/** Pages that a new reader needs first, in reading order. The others follow by file name. */
const first = [
  'getting-started',
  'data-flow',
  'options',
  'forms',
  'design-systems',
  'refunds',
  'subscriptions',
  'virtual-accounts',
  'server',
  'other-backends',
  'testing',
  'going-live',
  'migration',
  'troubleshooting',
];

/** Files for `stories` of the configuration. */
export const markdownFiles = [
  ...first.filter((name) => existsSync(`${root}docs/ko/${name}.md`)),
  '*',
].map((name) => `../docs/ko/${name}.md`);

/** Returns the address of the other language's file. */
const inEnglish = (file: string) => file.replace('/docs/ko/', '/docs/en/');

/** Returns id and title of a page. The title has both headings, so that search finds both. */
async function pageOf(file: string) {
  const headings = await Promise.all(
    [file, inEnglish(file)].map(async (path) => {
      const [, heading] = /^# (.+)$/m.exec(await readFile(path, 'utf8')) ?? [];
      if (heading) return heading.replaceAll('`', '').replaceAll('/', '∕');
      throw new Error(`${path} has no heading of level 1.`);
    }),
  );
  const [ko, en] = headings;
  return { id: `docs-${basename(file, '.md')}`, title: `문서 · Docs/${ko} · ${en}` };
}

/**
 * Adds a page to the index. Storybook creates a docs page only for a story, so there is a story with
 * the tag `prose`, which the sidebar hides.
 */
export const markdownIndexer: Indexer = {
  test: isPage,
  createIndex: async (file) => {
    const { id, title } = await pageOf(file);
    return [{ type: 'story', exportName: 'Page', metaId: id, title, tags: ['autodocs', 'prose'] }];
  },
};

/** Loads a page as a module of stories. */
export const markdownPages: Plugin = {
  name: 'markdown-pages',
  enforce: 'pre',
  load: {
    filter: { id: isPage },
    handler: async (file) => {
      const { id, title } = await pageOf(file);
      return `
import { createElement } from 'react';
import { MarkdownPage } from '${root}stories/docs/MarkdownPage.tsx';
import ko from '${file}?raw';
import en from '${inEnglish(file)}?raw';

const page = () => createElement(MarkdownPage, { text: { ko, en } });
export default { id: '${id}', title: ${JSON.stringify(title)}, parameters: { docs: { page } } };
export const Page = {};
`;
    },
  },
};
