import type { Locale } from '../../core/locale.js';
import type { Imp, RequestPayParams } from '../../core/wire.js';
import { withExtensionNote } from './foreignMessages.js';
import { createPaymentWindow } from './paymentWindow.js';
import type { ReadyFrames } from './readyFrames.js';
import { watchLeave } from './watchLeave.js';
import { watchWindow } from './watchWindow.js';

/** Title of the frame for screen readers. The script creates its frame without one. */
const titles: Record<Locale, string> = {
  ko: 'KG이니시스 결제창',
  en: 'KG Inicis payment window',
};

/** Options of `openWindow`. */
interface OpenOptions {
  params: RequestPayParams;
  ready: ReadyFrames;
  /** Language of the frame's title, and of the button that closes a blank window. */
  locale: Locale;
  /** Aborted when the provider unmounts. */
  signal: AbortSignal;
  /** Called with an answer that arrives after the window was closed. */
  onLateAnswer: (answer: unknown) => void;
}

/**
 * End of a window: the answer of the script, or a description of the end if there was no answer.
 */
export type WindowEnd = { answer: unknown } | { noAnswer: string };

/**
 * Opens one payment window. Resolves when the window is closed and the page is restored. If the
 * shopper used Back or Forward, it resolves without an answer, so that the server is asked at once.
 *
 * @throws {PaymentError} `signal.reason` if the signal is aborted; `unavailable` if a policy of the page
 * blocks the window.
 */
export function openWindow(imp: Imp, options: OpenOptions): Promise<WindowEnd> {
  const { params, ready, locale, signal, onLateAnswer } = options;
  const { ended, end, markShown, close, remove, restore } = createPaymentWindow(imp, ready.dialog);
  const openedAt = Date.now();
  for (const frame of ready.frames) frame.title = titles[locale];
  return new Promise((resolve, reject) => {
    const onGone = (reason: string) =>
      close(() => {
        resolve(withExtensionNote(reason, openedAt).then((noAnswer) => ({ noAnswer })));
      });
    const onLeft = () => resolve({ noAnswer: 'the shopper left the page of the payment window' });

    const onAbort = () => close(() => reject(signal.reason));
    signal.addEventListener('abort', onAbort, { signal: ended });
    watchLeave(ready.dialog, ended, {
      closeWindow: () => close(onLeft),
      removeWindow: remove,
      endPayment: () => restore(onLeft),
    });
    watchWindow(ready, locale, ended, {
      onShown: markShown,
      onGone,
      onBlocked: (error) => close(() => reject(error)),
    });
    try {
      imp.request_pay(params, (answer) => {
        if (ended.aborted) onLateAnswer(answer);
        else end(() => resolve({ answer }));
      });
    } catch (error) {
      onGone(`the script failed: ${String(error)}`);
    }
  });
}
