import type { PaymentError } from '../../core/error.js';
import type { Locale } from '../../core/locale.js';
import { phoneLeaveTimeout, windowShownTimeout } from '../timeouts.js';
import { isBlank, isShown } from './dialog.js';
import { offerEscape } from './escapeButton.js';
import { isMobile } from './isMobile.js';
import { policyError, watchViolations } from './pagePolicy.js';
import type { ReadyFrames } from './readyFrames.js';

interface WindowHandlers {
  /** Called when the window is shown. */
  onShown: () => void;
  /** Called when the window has closed without an answer, or was never shown. */
  onGone: (reason: string) => void;
  /**
   * Called when a policy of the page has blocked the frame, or the form that sends a phone to the
   * gateway.
   */
  onBlocked: (error: PaymentError) => void;
}

/**
 * Detects each end of a window that the script does not report. The script reports an answer before
 * it hides the window. So if the window is hidden and there is no answer, no answer will come.
 */
export function watchWindow(
  { dialog, frames }: ReadyFrames,
  locale: Locale,
  signal: AbortSignal,
  handlers: WindowHandlers,
): void {
  const { onGone, onBlocked } = handlers;
  offerEscape({ dialog, isBlank: () => frames.every(isBlank), locale, signal }, () =>
    onGone('the window was blank, and the shopper closed it'),
  );
  watchViolations(signal, ({ policy, url }) => {
    const isForm = isMobile() && policy.endsWith('form-action');
    // The embedder policy names the whole URL. The browser can report it after the frame's `load`.
    const isFrame = frames.some((frame) => frame.src === url && isBlank(frame));
    if (isForm || isFrame) onBlocked(policyError(policy, url));
  });
  if (dialog) watchDialog(frames, dialog, signal, handlers);
}

function watchDialog(
  frames: ReadyFrames['frames'],
  dialog: Element,
  signal: AbortSignal,
  { onShown, onGone }: WindowHandlers,
) {
  let wasShown = false;
  let timer = setTimeout(onGone, windowShownTimeout, 'the window did not open');
  const check = () => {
    if (frames.some((frame) => !frame.isConnected)) return onGone('other code replaced the window');
    if (isShown(dialog) === wasShown) return;
    clearTimeout(timer);
    wasShown = !wasShown;
    if (wasShown) return onShown();
    if (!isMobile()) return onGone('the window was hidden without an answer');
    // A phone now leaves the page for the gateway, unless something blocks it.
    const seconds = phoneLeaveTimeout / 1000;
    const reason = `the browser did not go to the gateway within ${seconds} seconds; check form-action`;
    timer = setTimeout(onGone, phoneLeaveTimeout, reason);
  };
  const observer = new MutationObserver(check);
  observer.observe(dialog, { attributeFilter: ['style', 'class'], childList: true });
  observer.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
