import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isPaymentError, shopperMessage, type Locale, type Phase } from 'react-inicis';
import { onPageChange } from './onPageChange.js';

interface Outcome {
  phase: string;
  data?: unknown;
  error?: unknown;
}

interface ResultPanelProps {
  /** The provider's client: the outcome is read from its caches. */
  client: QueryClient;
  /** Element that contains the story's button. */
  container: HTMLElement | null;
  locale: Locale;
}

/** Phase of the payment, and what `verify` answered or why it failed. */
export function ResultPanel({ client, container, locale }: ResultPanelProps) {
  const payment = usePaymentOutcome(client, container);
  const { phase, data, error } = useReturnOutcome(client) ?? payment;
  const answer = data ?? error;
  return (
    <section aria-label="Result" className="panel result">
      <h2>
        Result <span className={`phase ${phase}`}>{phase}</span>
      </h2>
      {isPaymentError(error) && <p>{shopperMessage(error, locale)}</p>}
      {answer != null && <pre>{JSON.stringify(answer, null, 2)}</pre>}
    </section>
  );
}

/** A payment of this page: its phase from the button, its outcome from the mutation. */
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

/** A payment that another page began: its outcome from the query. */
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
  return isPaymentError(error, 'cancelled') ? 'cancelled' : 'failed';
}
