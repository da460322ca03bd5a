'use client';

import { useCallback, useState } from 'react';
import { useInicis, type Inicis } from '../context.js';
import type { FlowCallbacks, PaymentStep } from '../flow/FlowCallbacks.js';
import { loadFlow, type PaymentFlow } from '../flow/loadFlow.js';
import type { Inquiry } from '../flow/outcome/Inquiry.js';
import type { Answer } from '../flow/outcome/outcomeRules.js';
import type { PaymentKind, PendingPayment } from '../flow/outcome/pendingPayments.js';
import type { Verifier } from '../flow/outcome/Verifier.js';
import type { OutcomeHandlers } from '../handlers/outcomeHandlers.js';
import { useLatest } from './useLatest.js';
import { useMounted } from './useMounted.js';
import type { LateEnd } from './withLateEnd.js';

/** Differences between a payment and a billing key. */
export interface PaymentFlowOptions<Result, Request> extends OutcomeHandlers<Result> {
  kind: PaymentKind;
  /** Chooses the function of the payment flow. */
  runBy: (
    flow: PaymentFlow,
  ) => (inicis: Inicis, request: Request, callbacks: FlowCallbacks<Result>) => Promise<Result>;
  /** Returns the merchant's `verify` for the receipt of a request, or of an earlier payment. */
  verifierFor: (request: Request | PendingPayment) => Verifier<Result>;
}

/** State of the payments of one hook. */
interface PaymentFlowState<Result, Request> {
  /** Runs one payment. */
  run: (request: Request) => Promise<Result>;
  /** Asks about all payments whose outcome is unknown. */
  recheck: () => Promise<void>;
  /** Last step, and the time at which it began. */
  at: { time: number; step: PaymentStep; isSlow: boolean };
  late: LateEnd<Result> | undefined;
}

/** Runs payments, and keeps the state that outlives one payment. */
export function usePaymentFlow<Result, Request>(
  options: PaymentFlowOptions<Result, Request>,
  report: (answer: Answer<Result>) => void,
): PaymentFlowState<Result, Request> {
  const inicis = useInicis();
  const latest = useLatest({ ...options, inicis });
  const isMounted = useMounted(options.kind);
  const [inquiries] = useState(() => new Map<string, Inquiry<Result>>());
  const [at, setAt] = useState<PaymentFlowState<Result, Request>['at']>(notBegun);
  const [late, setLate] = useState<LateEnd<Result>>();

  const run = async (request: Request) => {
    setLate(undefined);
    const flow = await loadFlow();
    const { runBy, verifierFor } = latest.current;
    const verifierOf = (about: Request | PendingPayment): Verifier<Result> => ({
      server: verifierFor(about).server,
      ask: (...args) => latest.current.verifierFor(about).ask(...args),
    });
    return runBy(flow)(latest.current.inicis, request, {
      verifier: verifierOf(request),
      verifierOf,
      inquiries,
      isMounted: () => isMounted.current,
      onStep: (step, isSlow = false) => setAt({ time: Date.now(), step, isSlow }),
      onLateEnd: (merchantUid, answer) => {
        setLate({ merchantUid, answer });
        report(answer);
      },
    });
  };
  const recheck = useCallback(async () => {
    const questions = [...inquiries.values()].map((inquiry) => inquiry.ask({ isRepeated: true }));
    await Promise.all(questions);
  }, [inquiries]);
  return { run, recheck, at, late };
}

const notBegun = { time: 0, step: 'preparing', isSlow: false } as const;
