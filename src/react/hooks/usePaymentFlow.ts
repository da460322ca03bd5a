'use client';

import { useState } from 'react';
import type { Inicis } from '../context.js';
import type { FlowCallbacks, PaymentStep } from '../flow/FlowCallbacks.js';
import type { Inquiry } from '../flow/outcome/Inquiry.js';
import type { PaymentKind, PendingPayment } from '../flow/outcome/pendingPayments.js';
import type { Verifier } from '../handlers/Verifier.js';
import type { OutcomeHandlers } from '../handlers/outcomeHandlers.js';
import { reportOutcome } from './reportOutcome.js';
import { useMounted } from './useMounted.js';
import type { LateEnd } from './withLateEnd.js';

/** Differences between a payment and a billing key. */
export interface PaymentFlowOptions<Result, Request> extends OutcomeHandlers<Result> {
  kind: PaymentKind;
  /** Loads the function that runs the payment. */
  load: () => Promise<
    (inicis: Inicis, request: Request, callbacks: FlowCallbacks<Result>) => Promise<Result>
  >;
  /** Returns the merchant's `verify` for the receipt of a request, or of an earlier payment. */
  verifierFor: (request: Request | PendingPayment) => Verifier<Result>;
}

/** Latest options of a hook, and the settings of its provider. */
export interface LatestOptions<Result, Request> {
  readonly current: PaymentFlowOptions<Result, Request> & { inicis: Inicis };
}

/** Last step, and the time at which its payment began. */
interface LastStep {
  time: number;
  step: PaymentStep;
  isSlow: boolean;
}

/** State of the payments of one hook. */
interface PaymentFlowState<Result, Request> {
  /** Runs one payment. The function never changes. */
  run: (request: Request) => Promise<Result>;
  /** Asks about all payments whose outcome is unknown. The function never changes. */
  recheck: () => Promise<void>;
  at: LastStep;
  late: LateEnd<Result> | undefined;
}

/** Runs payments, and keeps the state that outlives one payment. */
export function usePaymentFlow<Result, Request>(
  latest: LatestOptions<Result, Request>,
  { mounted }: Inicis,
  kind: PaymentKind,
): PaymentFlowState<Result, Request> {
  const isMounted = useMounted(mounted, kind);
  const [at, setStep] = useState<LastStep>(notBegun);
  const [late, onLate] = useState<LateEnd<Result>>();
  const onStep = (step: LastStep) => {
    // The click can have learned the end of an earlier payment of the same order.
    onLate(undefined);
    setStep(step);
  };
  const [{ run, recheck }] = useState(() => createFlow(latest, { isMounted, onStep, onLate }));
  return { run, recheck, at, late };
}

const notBegun = { time: 0, step: 'preparing', isSlow: false } as const;

interface FlowState<Result> {
  isMounted: { readonly current: boolean };
  onStep: (at: LastStep) => void;
  onLate: (late: LateEnd<Result> | undefined) => void;
}

/** Creates the functions of a hook once, so that another render of an idle button costs little. */
function createFlow<Result, Request>(
  latest: LatestOptions<Result, Request>,
  { isMounted, onStep, onLate }: FlowState<Result>,
) {
  const inquiries = new Map<string, Inquiry<Result>>();
  const verifierOf = (about: Request | PendingPayment): Verifier<Result> => ({
    // Read in the flow, which has then checked the request.
    get server() {
      return latest.current.verifierFor(about).server;
    },
    ask: (...args) => latest.current.verifierFor(about).ask(...args),
  });
  const run = async (request: Request) => {
    onLate(undefined);
    // A clock that is set back during the payment does not change its phases.
    const time = Date.now();
    const runLoaded = await latest.current.load();
    return runLoaded(latest.current.inicis, request, {
      verifier: verifierOf(request),
      verifierOf,
      inquiries,
      isMounted: () => isMounted.current,
      onStep: (step, isSlow = false) => onStep({ time, step, isSlow }),
      onLateEnd: (merchantUid, answer, isReported = true) => {
        onLate({ merchantUid, answer });
        if (isReported) reportOutcome(latest, answer);
      },
    });
  };
  const recheck = async () => {
    const questions = [...inquiries.values()].map(
      (inquiry) => inquiry.isOver || inquiry.ask({ isRepeated: true }),
    );
    await Promise.all(questions);
  };
  return { run, recheck };
}
