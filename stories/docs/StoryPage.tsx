import { Controls, Primary, Stories, Title, useOf } from '@storybook/addon-docs/blocks';
import RegisterCard from '../billing-key/RegisterCard.js';
import { useLocale } from '../support/toolbar.js';
import { inLanguage, type Text } from '../support/twoLanguages.js';
import { OptionFacts } from './OptionFacts.js';

const stories: Text = { ko: '예시', en: 'Stories' };

/** Page of a file of stories. If the stories show an option, the page begins with the option. */
export function StoryPage() {
  const locale = useLocale();
  const { preparedMeta } = useOf('meta', ['meta']);
  const { title, component, parameters } = preparedMeta;
  const { option } = parameters;
  const name = title.split('/').at(-1) ?? title;
  const isOption = typeof option === 'string';
  return (
    <div key={locale}>
      <Title>{inLanguage(name, locale)}</Title>
      {isOption && <OptionFacts name={option} isBillingKey={component === RegisterCard} />}
      <Primary />
      {isOption ? <Controls include={[option]} /> : <Controls />}
      <Stories title={stories[locale]} />
    </div>
  );
}
