import { PaymentError } from '../../core/error.js';
import type { Imp, RequestPayParams } from '../../core/wire.js';
import { coverPage } from './dialog.js';
import type { Stage } from './frame.js';
import { whenLeft } from './leave.js';
import { forgetFrames } from './state.js';
import { watchWindow } from './watch.js';

/** What one window is opened with. */
interface Opening {
  params: RequestPayParams;
  stage: Stage;
  /** What the way out of a blank window says. */
  closeText: string;
  /** Aborted when the provider goes. */
  signal: AbortSignal;
  /** Hears an answer that comes after the window was given up. */
  onLate: (answer: unknown) => void;
}

/** How a window ended: with an answer; or without, and what was seen of it. */
export type Ending = { answer: unknown } | { gone: string };

/**
 * One payment window, until it has ended. By then it is closed, and the page is given back.
 *
 * @throws {PaymentError} `interrupted` once the page is left or the signal aborted; `unavailable`
 * where the page's own policy refuses the window.
 */
export function openWindow(
  imp: Imp,
  { params, stage, closeText, signal, onLate }: Opening,
): Promise<Ending> {
  const uncover = stage.length > 0 ? coverPage() : () => {};
  const ended = new AbortController();
  const watching = new AbortController();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void, close?: () => void) => {
      if (ended.signal.aborted) return;
      ended.abort();
      watching.abort();
      forgetFrames(imp);
      try {
        close?.();
      } finally {
        uncover();
        settle();
      }
    };
    const close = () => imp.close();
    const receipt = { impUid: null, merchantUid: params.merchant_uid };
    const left = () =>
      reject(
        new PaymentError('interrupted', 'the page was left with the window open', { receipt }),
      );
    const gone = (why: string) => end(() => resolve({ gone: why }), close);

    signal.addEventListener('abort', () => end(left, close), { signal: ended.signal });
    whenLeft(stage, ended.signal, {
      route: () => end(left, close),
      page: () => {
        watching.abort();
        takeOut(imp);
        uncover();
      },
      restored: () => end(left),
    });
    watchWindow(imp, stage, watching.signal, {
      closeText,
      gone,
      refused: (error) => end(() => reject(error), close),
    });
    try {
      imp.request_pay(params, (answer) => {
        if (ended.signal.aborted) onLate(answer);
        else end(() => resolve({ answer }));
      });
    } catch (error) {
      gone(`the script failed: ${String(error)}`);
    }
  });
}

/** What `close` reads of the network is refused while a page goes; this needs none. */
const takeOut = (imp: Imp) => (imp.deinit ? imp.deinit() : imp.close());
