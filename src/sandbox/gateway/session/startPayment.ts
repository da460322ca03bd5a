import type { OpenWindow } from '../records/records.js';
import type { Outcome, WindowEnd } from './outcome.js';
import type { ShownWindow, WindowRequest, WindowResult } from './windowSession.js';
import type { ShownSession, WindowSessions } from './windowSessions.js';

/** A payment with an open window. The gateway runs in this process, or is called over HTTP. */
export interface StartedPayment {
  window: ShownWindow;
  /** The end of the window, if the window is not shown. */
  end?: WindowEnd | undefined;
  settle(outcome: Outcome): Promise<WindowResult>;
}

/** Starts a payment. After `abandon`, the payment can no longer be settled. */
export function startPayment(sessions: WindowSessions, request: WindowRequest) {
  const { result, onEnd } = resultOfWindow();
  const opened = sessions.open(request, onEnd);
  return 'failure' in opened ? opened : startedPayment(opened, result);
}

/** Continues a payment whose window was opened by an earlier process; `undefined` if it has ended. */
export function resumePayment(
  sessions: WindowSessions,
  opened: OpenWindow,
): StartedPayment | undefined {
  const { result, onEnd } = resultOfWindow();
  const resumed = sessions.resume(opened, onEnd);
  return resumed && startedPayment(resumed, result);
}

function resultOfWindow() {
  let resolve: (result: WindowResult) => void = () => {};
  const result = new Promise<WindowResult>((done) => (resolve = done));
  return { result, onEnd: (one: WindowResult) => resolve(one) };
}

function startedPayment(
  { session: { settle, ...window }, imp_uid, abandon }: ShownSession,
  result: Promise<WindowResult>,
) {
  return {
    window,
    imp_uid,
    abandon,
    settle: (outcome: Outcome) => {
      settle(outcome);
      return result;
    },
  };
}
