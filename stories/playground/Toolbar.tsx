import { useId } from 'react';
import type { Locale } from 'react-inicis';
import { Radios } from '../controls/Radios.js';
import { CopyButton } from './CopyButton.js';
import { writeLink, type Link } from './linkText.js';
import type { PlaygroundState } from './playgroundState.js';
import { playgroundTexts } from './playgroundTexts.js';
import { presets } from './presets.js';

interface ToolbarProps {
  link: Link;
  onState: (state: PlaygroundState) => void;
  locale: Locale;
  storyId: string;
}

/** Head of the page: kind of window, examples and the link. */
export function Toolbar({ link, onState, locale, storyId }: ToolbarProps) {
  const id = useId();
  const texts = playgroundTexts[locale];
  const { state, refused, isUnreadable } = link;
  const address = () => {
    const query = `path=/story/${storyId}&globals=locale:${locale}&args=state:${writeLink(state)}`;
    return new URL(`./?${query}`, document.baseURI).href;
  };
  const chosen = presets.findIndex((preset) => writeLink(preset.state) === writeLink(state));
  return (
    <header className="playground-head">
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <div className="playground-tools">
        <span id={id} className="control-hidden">
          {texts.kind}
        </span>
        <Radios
          labelledBy={id}
          chosen={state.window}
          choices={[
            ['payment', texts.payment],
            ['billingKey', texts.billingKey],
          ]}
          onChoose={(window) => {
            const preset = presets.find((one) => one.state.window === window);
            if (preset) onState(preset.state);
          }}
        />
        <select
          aria-label={texts.presets}
          value={chosen < 0 ? '' : chosen}
          onChange={({ target }) => {
            const preset = target.value === '' ? undefined : presets[Number(target.value)];
            if (preset) onState(preset.state);
          }}
        >
          <option value="">{texts.choosePreset}</option>
          {presets.map(({ title }, index) => (
            <option key={title.ko} value={index}>
              {title[locale]}
            </option>
          ))}
        </select>
        <CopyButton
          label={texts.copyLink}
          done={texts.linkCopied}
          failed={texts.copyFailed}
          text={address}
        />
      </div>
      {isUnreadable && (
        <p role="alert" className="playground-problem error">
          {texts.unreadable}
        </p>
      )}
      {refused.length > 0 && (
        <p role="alert" className="playground-problem warning">
          {texts.refusedOptions} <code>{refused.join(', ')}</code>
        </p>
      )}
    </header>
  );
}
