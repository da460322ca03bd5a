import { useSyncExternalStore } from 'react';
import type { Sandbox } from 'react-inicis/sandbox';
import { onPageChange } from './onPageChange.js';
import { parametersOf } from './optionRows.js';
import type { OptionName } from './options.js';

interface SentPanelProps {
  sandbox: Sandbox;
  /** Option of the story. Its parameters are highlighted. */
  option: OptionName | undefined;
}

/** Renders the parameters of the latest request, exactly as the sandbox received them. */
export function SentPanel({ sandbox, option }: SentPanelProps) {
  const params = useSyncExternalStore(onPageChange, () => sandbox.requests.at(-1));
  const marked = option ? parametersOf(option) : [];
  return (
    <section aria-label="Sent" className="panel sent">
      <h2>Sent</h2>
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
        <p>Shows the request to the gateway when the window opens.</p>
      )}
    </section>
  );
}

/** Prints a value as indented JSON, with the innermost lists and objects on one line. */
const printJson = (value: unknown) =>
  JSON.stringify(value, null, 2)
    .replace(/[[{][^[\]{}]+[\]}]/g, (part) => part.replace(/\n\s*/g, ' '))
    .replaceAll('\n', '\n  ');
