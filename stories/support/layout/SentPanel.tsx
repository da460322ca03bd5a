import { useSyncExternalStore } from 'react';
import type { Locale } from 'react-inicis';
import type { Sandbox } from 'react-inicis/sandbox';
import { onPageChange } from './onPageChange.js';
import { parametersOf } from '../options/optionRows.js';
import type { OptionName } from '../options/options.js';

interface SentPanelProps {
  sandbox: Sandbox;
  /** Option of the story. Its parameters are highlighted. */
  option: OptionName | undefined;
  locale: Locale;
}

const texts = {
  ko: { title: '보낸 요청', empty: '결제창이 열리면 PG로 보낸 요청이 여기에 나옵니다.' },
  en: { title: 'Sent', empty: 'Shows the request to the gateway when the window opens.' },
};

/** Renders the parameters of the latest request, exactly as the sandbox received them. */
export function SentPanel({ sandbox, option, locale }: SentPanelProps) {
  const { title, empty } = texts[locale];
  const params = useSyncExternalStore(onPageChange, () => sandbox.requests.at(-1));
  const marked = option ? parametersOf(option) : [];
  return (
    <section aria-label={title} className="panel sent">
      <h2>{title}</h2>
      {params ? (
        <pre>
          {'{'}
          {Object.entries(params).map(([key, value], index, { length }) => {
            const Line = marked.includes(key) ? 'mark' : 'span';
            const comma = index < length - 1 ? ',' : '';
            return <Line key={key}>{`  "${key}": ${printJson(value)}${comma}`}</Line>;
          })}
          {'}'}
        </pre>
      ) : (
        <p>{empty}</p>
      )}
    </section>
  );
}

/** Prints a value as indented JSON, with the innermost lists and objects on one line. */
const printJson = (value: unknown) =>
  JSON.stringify(value, null, 2)
    .replace(/[[{][^[\]{}]+[\]}]/g, (part) => part.replace(/\n\s*/g, ' '))
    .replaceAll('\n', '\n  ');
