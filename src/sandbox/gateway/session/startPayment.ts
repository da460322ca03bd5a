import type { Answer } from './callbackAnswer.js';
import type { Ending, Engine, WindowRequest } from '../gateway.js';
import type { Outcome, WindowEnd, WindowSession } from './windowSession.js';

/** What a window shows. */
export type ShownWindow = Omit<WindowSession, 'settle'>;

/** A payment that the gateway has begun: here at the engine, or over HTTP. */
export interface Begun {
  shown: ShownWindow;
  /** How the window ends, where no shopper is asked. */
  end?: WindowEnd | undefined;
  settle(outcome: Outcome): Promise<Ending>;
}

/** The shopper's answer, where it needs no window. */
export type Shopper = (window: ShownWindow) => WindowEnd | Promise<WindowEnd> | undefined;

/** Begins payments at the engine. Once abandoned, a payment can no longer be settled. */
export function beginAt(engine: Engine, request: WindowRequest) {
  let ended: (ending: Ending) => void;
  const ending = new Promise<Ending>((resolve) => (ended = resolve));
  const opened = engine.open(request, (one) => ended(one));
  if ('refusal' in opened) return opened;
  const { settle, ...shown } = opened.session;
  return {
    shown,
    abandon: opened.abandon,
    settle: (outcome: Outcome) => {
      settle(outcome);
      return ending;
    },
  };
}

/** What the gateway's page says to the script: an answer, or where a phone goes. */
export type Reply =
  | { action: 'done'; data: Answer }
  | { action: 'inicis.mobile'; data: { action: string } }
  /** No answer: the script hides the window and tells nobody. */
  | { action: 'closed'; data?: undefined };

/** Ends a window. */
export async function conclude({ shown, settle }: Begun, end: WindowEnd): Promise<Reply> {
  if (typeof end === 'object' && 'after' in end) {
    await new Promise((done) => setTimeout(done, end.after));
    return conclude({ shown, settle }, end.end);
  }
  if (end === 'silentClose') return { action: 'closed' };
  const { answer, returnUrl } = await settle(end === 'callbackLost' ? 'approve' : end);
  if (end === 'callbackLost') return { action: 'closed' };
  return shown.mobile
    ? { action: 'inicis.mobile', data: { action: returnUrl } }
    : { action: 'done', data: answer };
}
