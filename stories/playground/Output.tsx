import { useId, useState } from 'react';
import type { Locale } from 'react-inicis';
import { Radios } from '../controls/Radios.js';
import { parametersOf } from '../support/options/optionRows.js';
import { CopyButton } from './CopyButton.js';
import { playgroundCode } from './playgroundCode.js';
import { encodeState, type PlaygroundState } from './playgroundState.js';
import { playgroundTexts } from './playgroundTexts.js';

interface OutputProps {
  state: PlaygroundState;
  locale: Locale;
}

/** React code and wire parameters of the state. */
export function Output({ state, locale }: OutputProps) {
  const id = useId();
  const [tab, setTab] = useState<'code' | 'wire'>('code');
  const texts = playgroundTexts[locale];
  const encoded = encodeState(state, locale);
  const code = playgroundCode(state, locale);
  const json = 'params' in encoded ? JSON.stringify(encoded.params, null, 2) : '';
  return (
    <section className="playground-output" aria-label={texts.output}>
      <div className="playground-tools">
        <span id={id} className="control-hidden">
          {texts.output}
        </span>
        <Radios
          labelledBy={id}
          chosen={tab}
          choices={[
            ['code', texts.code],
            ['wire', texts.wire],
          ]}
          onChoose={setTab}
        />
        <CopyButton
          key={tab}
          label={texts.copy}
          done={texts.copied}
          failed={texts.copyFailed}
          text={() => (tab === 'code' ? code : json)}
        />
      </div>
      {tab === 'code' && 'error' in encoded && (
        <p className="playground-problem error">{texts.refusedCode}</p>
      )}
      <pre>
        {tab === 'code' ? code : <Parameters json={json} shown={state.shown} />}
        {tab === 'wire' && json === '' && texts.noWire}
      </pre>
    </section>
  );
}

/** Lines of JSON. Those of the parameters that the changed option sets are marked. */
function Parameters({ json, shown }: { json: string; shown: string | undefined }) {
  const marked = shown === undefined ? [] : parametersOf(shown);
  let isMarked = false;
  return json.split(/(?<=\n)/).map((line, index) => {
    const [, name] = /^ {2}"(\w+)"/.exec(line) ?? [];
    if (name !== undefined) isMarked = marked.includes(name);
    if (line.startsWith('}')) isMarked = false;
    const Line = isMarked ? 'mark' : 'span';
    return <Line key={`${index} ${line}`}>{line}</Line>;
  });
}
