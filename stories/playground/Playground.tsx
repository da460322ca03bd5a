import type { Locale } from 'react-inicis';
import { ControlLocale } from '../controls/control.js';
import { controlStyles } from '../controls/controlStyles.js';
import { OptionForm } from '../controls/OptionForm.js';
import { billingKeyForm, paymentForm } from '../controls/optionForms.js';
import { withKey } from '../controls/PartsControl.js';
import type { Theme } from '../support/toolbar.js';
import { Output } from './Output.js';
import './playground.css';
import type { PlaygroundState } from './playgroundState.js';
import { playgroundTexts } from './playgroundTexts.js';
import { PreviewFrame } from './PreviewFrame.js';
import { Problems } from './Problems.js';
import { Toolbar } from './Toolbar.js';
import { useLinkedState } from './useLinkedState.js';
import { useScale } from './useScale.js';

interface PlaygroundProps {
  /** Text of the link in the address; empty without a link. */
  text: string;
  /** Called with the text of the current state, for the address. */
  onText: (text: string) => void;
  locale: Locale;
  theme: Theme;
  /** Ids of this story, and of the story with the window. */
  storyIds: { page: string; window: string };
}

/** Page with all options of one window: controls, both windows, problems, code and parameters. */
export function Playground({ text, onText, locale, theme, storyIds }: PlaygroundProps) {
  const { link, shownText, setState } = useLinkedState(text, onText);
  const frames = useScale();
  const texts = playgroundTexts[locale];
  const { state } = link;
  return (
    <ControlLocale.Provider value={locale}>
      <style>{controlStyles}</style>
      <main className="playground" lang={locale}>
        <Toolbar link={link} onState={setState} locale={locale} storyId={storyIds.page} />
        <section className="playground-frames" aria-label={texts.windows} ref={frames}>
          {(['pc', 'phone'] as const).map((device) => (
            <PreviewFrame
              key={device}
              device={device}
              storyId={storyIds.window}
              text={shownText}
              locale={locale}
              theme={theme}
            />
          ))}
        </section>
        <Problems
          state={state}
          locale={locale}
          onRemove={(name) => setState(without(state, name))}
        />
        <section className="playground-options" aria-label={texts.options}>
          <Options state={state} onState={setState} />
        </section>
        <Output state={state} locale={locale} />
      </main>
    </ControlLocale.Provider>
  );
}

interface OptionsProps {
  state: PlaygroundState;
  onState: (state: PlaygroundState) => void;
}

function Options({ state, onState }: OptionsProps) {
  if (state.window === 'payment')
    return (
      <OptionForm
        key="payment"
        form={paymentForm}
        values={state.options}
        onChange={(options, shown) => onState({ window: 'payment', options, shown })}
      />
    );
  return (
    <OptionForm
      key="billingKey"
      form={billingKeyForm}
      values={state.options}
      onChange={(options, shown) => onState({ window: 'billingKey', options, shown })}
    />
  );
}

/** Returns the state without an option. */
function without(state: PlaygroundState, name: string): PlaygroundState {
  const options = withKey<Record<string, unknown>>({ ...state.options }, name, undefined);
  return { window: state.window, options };
}
