import { HeaderMdx, Markdown, useOf } from '@storybook/addon-docs/blocks';
import { useLocale } from '../support/toolbar.js';
import { commentIn, inLanguage } from '../support/twoLanguages.js';

/** Name of a story on a page, in the language of the toolbar. */
export function StoryHeading({ children }: { children: string }) {
  const name = inLanguage(children, useLocale());
  return (
    <HeaderMdx as="h3" id={name.toLowerCase().replaceAll(/\s+/g, '-')}>
      {name}
    </HeaderMdx>
  );
}

/** Description of a story: the comment in its file, in the language of the toolbar. */
export function StoryDescription({ of }: { of: object }) {
  const locale = useLocale();
  const { story } = useOf(of, ['story']);
  const text: unknown = story.parameters['docs']?.description?.story;
  return typeof text === 'string' ? <Markdown>{commentIn(text, locale)}</Markdown> : null;
}
