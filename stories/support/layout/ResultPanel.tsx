import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  explain,
  isPaymentError,
  shopperMessage,
  type Locale,
  type PaymentError,
  type Phase,
} from 'react-inicis';
import { onPageChange } from './onPageChange.js';

interface Outcome {
  phase: string;
  data?: unknown;
  error?: unknown;
}

interface ResultPanelProps {
  /** Private client of the provider. The outcome is read from its caches. */
  client: QueryClient;
  /** Element that contains the story's button. */
  container: HTMLElement | null;
  locale: Locale;
}

/** Renders the phase of the payment, and the result of `verify` or the error. */
export function ResultPanel({ client, container, locale }: ResultPanelProps) {
  const payment = usePaymentOutcome(client, container);
  const { phase, data, error } = useReturnOutcome(client) ?? payment;
  const answer = data ?? error;
  const title = locale === 'ko' ? '결과' : 'Result';
  return (
    <section aria-label={title} className="panel result">
      <h2>
        {title} <span className={`phase ${phase}`}>{phase}</span>
      </h2>
      {isPaymentError(error) && <p>{shopperMessage(error, locale)}</p>}
      {isPaymentError(error, 'invalid') && <Explanation error={error} locale={locale} />}
      {answer != null && <pre>{JSON.stringify(answer, null, 2)}</pre>}
    </section>
  );
}

/** Renders the explanation of an error for the developer. */
function Explanation({ error, locale }: { error: PaymentError; locale: Locale }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void explain(error, locale).then((loaded) => isCurrent && setText(loaded));
    return () => {
      isCurrent = false;
    };
  }, [error, locale]);
  return <p className="explanation">{text}</p>;
}

/** Returns the outcome of a payment that began on this page. The phase is read from the button. */
function usePaymentOutcome(client: QueryClient, container: HTMLElement | null): Outcome {
  const phase = useSyncExternalStore(onPageChange, () => {
    const buttons = container?.querySelectorAll<HTMLElement>('[data-phase]') ?? [];
    return [...buttons].at(-1)?.dataset['phase'] ?? 'idle';
  });
  const state = useSyncExternalStore(
    onPageChange,
    () => client.getMutationCache().getAll().at(-1)?.state,
  );
  return { ...state, phase };
}

/** Returns the outcome of a payment that began on another page. */
function useReturnOutcome(client: QueryClient): Outcome | undefined {
  const state = useSyncExternalStore(onPageChange, () =>
    client
      .getQueryCache()
      .findAll({ queryKey: ['inicis', 'return'] })
      .map((query) => query.state)
      .find(({ data }) => data !== null),
  );
  return state && { ...state, phase: phaseOf(state) };
}

function phaseOf({ status, error }: { status: string; error: unknown }): Phase {
  if (status === 'pending') return 'verifying';
  if (status === 'success') return 'done';
  if (isPaymentError(error, 'interrupted')) return 'unknown';
  return isPaymentError(error, 'cancelled') ? 'cancelled' : 'failed';
}
