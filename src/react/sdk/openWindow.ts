import { PaymentError } from '../../core/error.js';
import type { Locale } from '../../core/locale.js';
import type { Imp, RequestPayParams } from '../../core/wire.js';
import { coverPage, hideDialog } from './dialog.js';
import type { Stage } from './prepareFrame.js';
import { whenLeft } from './watchPageLeave.js';
import { forgetFrames, stateOf, takePlace } from './scriptState.js';
import { closeLateWindow, watchWindow } from './watchWindow.js';

/** What one window is opened with. */
interface Opening {
  params: RequestPayParams;
  stage: Stage;
  /** The language of the way out of a blank window. */
  locale: Locale;
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
export function openWindow(imp: Imp, opening: Opening): Promise<Ending> {
  const { params, stage, locale, signal, onLate } = opening;
  const { until, end, giveUp, takeOut, giveBack, opened } = lifeOf(imp, stage);
  return new Promise((resolve, reject) => {
    const gone = (why: string) => giveUp(() => resolve({ gone: why }));
    const settle = () => reject(interrupted(params));
    const leave = () => giveUp(settle);

    signal.addEventListener('abort', leave, { signal: until });
    whenLeft(stage, until, { leave, takeOut, settle: () => giveBack(settle) });
    watchWindow(stage, until, {
      locale,
      opened,
      gone,
      refused: (error) => giveUp(() => reject(error)),
    });
    try {
      imp.request_pay(params, (answer) => {
        if (until.aborted) onLate(answer);
        else end(() => resolve({ answer }));
      });
    } catch (error) {
      gone(`the script failed: ${String(error)}`);
    }
  });
}

/** A window from here until it ends: once, with nothing heard afterwards and the page given back. */
function lifeOf(imp: Imp, stage: Stage) {
  const place = takePlace(imp);
  const uncover = stage.dialog ? coverPage() : () => {};
  const ended = new AbortController();
  let hasOpened = false;
  const close = () => {
    if (stage.dialog) hideDialog(stage.dialog);
    imp.close();
  };
  const stop = () => {
    ended.abort();
    forgetFrames(imp);
  };
  const giveBack = (settle: () => void) => {
    uncover();
    settle();
  };
  const end = (settle: () => void) => {
    stop();
    giveBack(settle);
  };
  return {
    until: ended.signal,
    end,
    opened: () => (hasOpened = true),
    /** Ends it where the script does not know that it is over. */
    giveUp: (settle: () => void) => {
      if (ended.signal.aborted) return;
      if (!hasOpened) closeLateWindow(stage, place, close);
      stateOf(imp).doubted = true;
      try {
        close();
      } finally {
        end(settle);
      }
    },
    /**
     * Ends it with the page: `close` would ask the network, which is refused by then. The page is
     * given back when it comes back, because moving the focus in a page that goes makes Chromium
     * throw it away.
     */
    takeOut: () => {
      if (imp.deinit) imp.deinit();
      else close();
      stop();
    },
    giveBack,
  };
}

const interrupted = ({ merchant_uid: merchantUid }: RequestPayParams) =>
  new PaymentError('interrupted', 'the page was left with the window open', {
    receipt: { impUid: null, merchantUid },
  });
