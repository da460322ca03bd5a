import { Markdown, Source, Stories, Title } from '@storybook/addon-docs/blocks';
import { EntryLink } from '../docs/EntryLink.js';
import { useLocale } from '../support/toolbar.js';
import type { Text } from '../support/twoLanguages.js';
import radix from './RadixCheckout.tsx?raw';
import shadcn from './ShadcnCheckout.tsx?raw';
import tailwind from './TailwindCheckout.tsx?raw';
import plainStyles from './plainCheckout.css?raw';

const title: Text = { ko: '버튼 꾸미기', en: 'Style the button' };

const introduction: Text = {
  ko: `\`InicisCheckout\`은 스타일이 없는 \`<button>\`입니다. 쇼핑몰의 모양을 입히는 방법은 두 가지입니다.

- **\`className\`과 \`data-phase\`**: 버튼에 클래스를 주고, CSS에서 결제 단계별 모양을 정합니다.
- **\`render\`**: 디자인 시스템의 버튼 컴포넌트로 바꿉니다. 함수를 넘기면 결제 단계를 받아 색이나 아이콘을 바꿀 수 있습니다.

\`disabled\`와 로딩 중에 버튼을 비활성화하는 속성은 쓰지 마세요. 키보드 포커스가 사라집니다. 결제가 진행 중일 때 다시 눌러도
결제는 한 번만 일어나고, 스크린 리더에는 \`aria-busy\`와 상태 메시지로 알립니다.`,
  en: `\`InicisCheckout\` is a \`<button>\` without styles. There are two ways to give it the look of your shop:

- **\`className\` and \`data-phase\`**: give the button a class, and style each phase of the payment in CSS.
- **\`render\`**: replace it with the button of your design system. A function gets the phase, so that colour and icon can follow it.

Do not use \`disabled\`, or a property that disables the button while it loads, because the button would lose the
keyboard focus. A second click during a payment does nothing, and screen readers get \`aria-busy\` and a status message.`,
};

const live: Text = { ko: '실제로 동작하는 예', en: 'Live examples' };
const code: Text = { ko: '다른 라이브러리의 코드', en: 'Code for other libraries' };
const form: Text = {
  ko: '주문서처럼 버튼이 없는 화면에서는 훅을 쓰세요: ',
  en: 'For a form that has a submit button already, use the hook: ',
};

const samples = [
  { name: 'Tailwind CSS', language: 'tsx', text: tailwind },
  { name: 'shadcn/ui', language: 'tsx', text: shadcn },
  { name: 'Radix Themes', language: 'tsx', text: radix },
  { name: 'plainCheckout.css', language: 'css', text: plainStyles },
] as const;

/** Page about the look of the button. */
export function StylePage() {
  const locale = useLocale();
  return (
    <>
      <Title>{title[locale]}</Title>
      <Markdown>{introduction[locale]}</Markdown>
      <Stories key={locale} title={live[locale]} />
      <h2 id="code">{code[locale]}</h2>
      {samples.map(({ name, language, text }) => (
        <section key={name}>
          <h3 id={name}>{name}</h3>
          <Source code={text} language={language} />
        </section>
      ))}
      <p>
        {form[locale]}
        <EntryLink id="hooks-usepayment--docs">usePayment</EntryLink>
      </p>
    </>
  );
}
