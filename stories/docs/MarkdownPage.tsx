import { CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';
import { useLocale } from '../support/toolbar.js';
import type { Text } from '../support/twoLanguages.js';
import { addCodeLanguages } from './codeLanguages.js';
import { PageLink } from './PageLink.js';

addCodeLanguages();

/** Renders a page of the docs in the language of the toolbar. */
export function MarkdownPage({ text }: { text: Text }) {
  const locale = useLocale();
  return (
    <Markdown key={locale} options={{ slugify, overrides }}>
      {withoutSwitch(text[locale])}
    </Markdown>
  );
}

const overrides = { ...HeadersMdx, code: CodeOrSourceMdx, a: PageLink };

/** Removes the link to the other language, because the toolbar changes the language. */
const withoutSwitch = (text: string) => text.replace(/^\[(?:English|한국어)\]\([^)]+\)\n+/m, '');

/** Returns the anchor of a heading, as code hosts create it. */
export const slugify = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
