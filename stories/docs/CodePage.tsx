import { Markdown, Title } from '@storybook/addon-docs/blocks';
import { banks, cardIssuers, payMethods } from 'react-inicis';
import { useLocale } from '../support/toolbar.js';
import type { Text } from '../support/twoLanguages.js';
import { CodeTable } from './CodeTable.js';

const title: Text = { ko: '카드사·은행 코드', en: 'Card and bank codes' };

const introduction: Text = {
  ko: `패키지가 내보내는 표입니다. 0으로 시작하는 코드가 많아서 코드는 문자열입니다. \`CardCode\`에는 아무 문자열이나 쓸 수
있으므로, 새 카드사의 코드도 패키지를 업데이트하기 전에 바로 쓸 수 있습니다.`,
  en: `These tables are exported by the package. Codes are strings, because many begin with a zero. \`CardCode\` accepts
any string, so that you can use the code of a new card company before this package knows it.`,
};

const sections = [
  {
    name: 'cardIssuers',
    codes: cardIssuers,
    heading: { ko: '카드사', en: 'Card companies' },
    text: {
      ko: '`directCard`, `cards`, `interestFree`에 씁니다. 361은 비씨카드, 041은 우리카드입니다. KG이니시스의 두 자리 코드는 `bypass`를 직접 쓸 때만 필요합니다.',
      en: 'For `directCard`, `cards` and `interestFree`. 361 is BC and 041 is Woori, as in the current table of the vendor. Use the two-digit codes of KG Inicis only in a raw `bypass`.',
    },
  },
  {
    name: 'banks',
    codes: banks,
    heading: { ko: '은행', en: 'Banks' },
    text: {
      ko: '가상계좌와 REST API 응답에 나오는 은행 코드입니다.',
      en: 'Bank codes of virtual accounts, and of payments in responses of the REST API.',
    },
  },
  {
    name: 'payMethods',
    codes: payMethods,
    heading: { ko: '결제수단', en: 'Methods' },
    text: {
      ko: '`method` 옵션의 값과 `MethodField`에 나오는 이름입니다.',
      en: 'Values of the option `method`, and their labels in `MethodField`.',
    },
  },
] as const;

/** Page with the code tables of the package. */
export function CodePage() {
  const locale = useLocale();
  return (
    <>
      <Title>{title[locale]}</Title>
      <Markdown>{introduction[locale]}</Markdown>
      {sections.map(({ name, heading, text, codes }) => (
        <section key={name}>
          <h2 id={name}>{heading[locale]}</h2>
          <Markdown>{text[locale]}</Markdown>
          <CodeTable name={name} codes={codes} />
        </section>
      ))}
    </>
  );
}
