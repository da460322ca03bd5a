import { useEffect, useMemo, useState } from 'react';
import type { Locale, PaymentError } from 'react-inicis';
import { billingKeyTexts, paymentTexts, type OptionText } from '../controls/optionTexts.js';
import { encodeState, type PlaygroundState } from './playgroundState.js';
import { playgroundTexts } from './playgroundTexts.js';
import { explanationOf, warningsOf, type Explanation } from './problems.js';

interface ProblemsProps {
  state: PlaygroundState;
  locale: Locale;
  /** Called with the name of an option to remove. */
  onRemove: (name: string) => void;
}

/** Options that a request always needs, so that they cannot be removed. */
const required = ['order', 'customerUid'];

/** Error of the encoder in the words of `explain`, or the development warnings. */
export function Problems({ state, locale, onRemove }: ProblemsProps) {
  const encoded = useMemo(() => encodeState(state, locale), [state, locale]);
  const texts = playgroundTexts[locale];
  const warnings = 'params' in encoded ? warningsOf(encoded.params, locale) : [];
  return (
    <section className="playground-problems" role="status">
      {'error' in encoded && (
        <Refusal
          key={encoded.error.message}
          error={encoded.error}
          locale={locale}
          options={state.window === 'payment' ? paymentTexts : billingKeyTexts}
          onRemove={onRemove}
        />
      )}
      {warnings.map((warning) => (
        <p key={warning} className="playground-problem warning">
          <b>{texts.warning}</b> {warning}
        </p>
      ))}
      {'params' in encoded && warnings.length === 0 && (
        <p className="playground-problem fine">{texts.fine}</p>
      )}
    </section>
  );
}

interface RefusalProps {
  error: PaymentError;
  locale: Locale;
  options: Readonly<Record<string, OptionText>>;
  onRemove: (name: string) => void;
}

function Refusal({ error, locale, options, onRemove }: RefusalProps) {
  const explanation = useExplanation(error, locale);
  const texts = playgroundTexts[locale];
  const [name = ''] = (error.field ?? '').split('.');
  return (
    <div className="playground-problem error">
      <p>
        <b>
          {texts.error} {options[name]?.label[locale]} <code>{error.field}</code>
        </b>{' '}
        {explanation?.fix}
      </p>
      <p>{explanation?.meaning}</p>
      <p>
        <code>{explanation?.message}</code>
      </p>
      {name in options && !required.includes(name) && (
        <button type="button" onClick={() => onRemove(name)}>
          {texts.remove}
        </button>
      )}
    </div>
  );
}

function useExplanation(error: PaymentError, locale: Locale): Explanation | undefined {
  const [explanation, setExplanation] = useState<Explanation>();
  useEffect(() => {
    const abort = new AbortController();
    const read = async () => {
      const texts = await explanationOf(error, locale);
      if (!abort.signal.aborted) setExplanation(texts);
    };
    void read();
    return () => abort.abort();
  }, [error, locale]);
  return explanation;
}
