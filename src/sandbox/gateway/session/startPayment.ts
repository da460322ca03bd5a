import type { Outcome, WindowEnd } from './outcome.js';
import type { ShownWindow, WindowRequest, WindowResult } from './windowSession.js';
import type { WindowSessions } from './windowSessions.js';

/** A payment with an open window. The gateway runs in this process, or is called over HTTP. */
export interface StartedPayment {
  window: ShownWindow;
  /** The end of the window, if the window is not shown. */
  end?: WindowEnd | undefined;
  settle(outcome: Outcome): Promise<WindowResult>;
}

/** Starts a payment. After `abandon`, the payment can no longer be settled. */
export function startPayment(sessions: WindowSessions, request: WindowRequest) {
  let resolve: (result: WindowResult) => void;
  const result = new Promise<WindowResult>((done) => (resolve = done));
  const opened = sessions.open(request, (one) => resolve(one));
  if ('failure' in opened) return opened;
  const { settle, ...window } = opened.session;
  return {
    window,
    abandon: opened.abandon,
    settle: (outcome: Outcome) => {
      settle(outcome);
      return result;
    },
  };
}
