import { useSyncExternalStore } from 'react';
import type { Sandbox } from 'react-inicis/sandbox';
import type { Option } from './argTypes.js';
import { onPageChange } from './onPageChange.js';
import { keysSent } from './optionRows.js';

interface SentProps {
  sandbox: Sandbox;
  /** The option that the story is about: its part of the request is marked. */
  option: Option | undefined;
}

/** The parameters of the latest request, exactly as the sandbox received them. */
export function Sent({ sandbox, option }: SentProps) {
  const params = useSyncExternalStore(onPageChange, () => sandbox.requests.at(-1));
  const marked = option ? keysSent(option) : [];
  return (
    <section aria-label="Sent" className="panel sent">
      <h2>Sent</h2>
      {params ? (
        <pre>
          {'{'}
          {Object.entries(params).map(([key, value], index, { length }) => {
            const Line = marked.includes(key) ? 'mark' : 'span';
            const comma = index < length - 1 ? ',' : '';
            return <Line key={key}>{`  "${key}": ${pretty(value)}${comma}`}</Line>;
          })}
          {'}'}
        </pre>
      ) : (
        <p>What the gateway receives when the window opens.</p>
      )}
    </section>
  );
}

/** Indented as a part of the request, with the innermost lists and objects on one line. */
const pretty = (value: unknown) =>
  JSON.stringify(value, null, 2)
    .replace(/[[{][^[\]{}]+[\]}]/g, (part) => part.replace(/\n\s*/g, ' '))
    .replaceAll('\n', '\n  ');
