import { Controls, Primary, Stories, Title, useOf } from '@storybook/addon-docs/blocks';
import { useLocale } from '../support/toolbar.js';
import { inLanguage } from '../support/twoLanguages.js';

/** Page of a file of stories. */
export function StoryPage() {
  const locale = useLocale();
  const { preparedMeta } = useOf('meta', ['meta']);
  const name = preparedMeta.title.split('/').at(-1) ?? preparedMeta.title;
  return (
    <>
      <Title>{inLanguage(name, locale)}</Title>
      <Primary />
      <Controls />
      <Stories />
    </>
  );
}
