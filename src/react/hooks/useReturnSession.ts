'use client';

import { useCallback, useState } from 'react';
import { useInicis } from '../context.js';
import type { Answer } from '../flow/outcome/outcomeRules.js';
import type { PaymentKind, PendingPayment } from '../flow/outcome/pendingPayments.js';
import type { Verifier } from '../handlers/Verifier.js';
import { ReturnSession } from '../flow/ReturnSession.js';
import type { OutcomeHandlers } from '../handlers/outcomeHandlers.js';
import { useLatest } from './useLatest.js';
import { reportOutcome } from './reportOutcome.js';

/** Differences between the return of a payment and of a billing key. */
export interface ReturnSessionOptions<Result> extends OutcomeHandlers<Result> {
  kind: PaymentKind;
  url: string | undefined;
  verifierFor: (pending: PendingPayment | undefined) => Verifier<Result> | null;
}

/** Work of a return hook, and its state. */
interface ReturnSessionState<Result> {
  load: () => Promise<Answer<Result> | null>;
  recheck: () => Promise<void>;
  /** True after the server was asked about the payment of the address. */
  isVerifying: boolean;
}

/**
 * Returns the work of a return hook. Each `url` has one session, which begins with its first `load`: a hook
 * whose `url` returns to an earlier one reports nothing twice. The sessions survive a component that React
 * hides and shows again.
 *
 * @param onChange called when `load` has another result. Resolves when the result is shown.
 */
export function useReturnSession<Result>(
  options: ReturnSessionOptions<Result>,
  onChange: () => Promise<void>,
): ReturnSessionState<Result> {
  const inicis = useInicis();
  const latest = useLatest({ ...options, onChange, inicis });
  const [sessions] = useState(() => new Map<string | undefined, ReturnSession<Result>>());
  const [isVerifying, setVerifying] = useState(false);

  const begin = () => {
    const { kind, url } = latest.current;
    const session = new ReturnSession<Result>({
      kind,
      url,
      mounted: inicis.mounted,
      verifierFor: (pending) => latest.current.verifierFor(pending),
      onVerifying: () => setVerifying(true),
      // After the query has settled.
      onOutcome: (answer) => setTimeout(reportOutcome, 0, latest, answer),
      onChange: () => latest.current.onChange(),
    });
    sessions.set(url, session);
    return session;
  };
  const load = () => (sessions.get(latest.current.url) ?? begin()).load();
  const recheck = useCallback(
    async () => sessions.get(latest.current.url)?.recheck(),
    [sessions, latest],
  );
  return { load, recheck, isVerifying };
}
