import type { Locale } from '../../core/locale.js';
import { blankWindowInterval, blankWindowTimeout } from '../timeouts.js';

// Not in core/messages.ts, because a page that imports `shopperMessage` does not need this text.
const texts: Record<Locale, string> = {
  ko: '결제창이 보이지 않나요? 닫기',
  en: 'Can’t see the payment window? Close it',
};

interface EscapeOptions {
  /** Element that contains the window; `null` for an unknown build of the script. */
  dialog: HTMLElement | null;
  isBlank: () => boolean;
  locale: Locale;
  /** Aborted when the window has ended. */
  signal: AbortSignal;
}

/**
 * Shows a button that closes the window after it has been blank for 12 seconds. A window that was
 * blocked or could not be loaded covers the page and never returns an answer. The button is inside
 * the dialog, because the script hides all other elements on a phone.
 */
export function offerEscape(options: EscapeOptions, close: () => void): void {
  const { dialog, isBlank, locale, signal } = options;
  const button = createButton(texts[locale], close);
  // Counts checks, not clock time: while the device sleeps, the frame does not load either.
  let blankTime = 0;
  const timer = setInterval(() => {
    blankTime = isBlank() ? blankTime + blankWindowInterval : 0;
    if (blankTime < blankWindowTimeout) button.remove();
    else if (!button.isConnected) (dialog ?? document.body).append(button);
  }, blankWindowInterval);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    button.remove();
  });
}

/** Creates the button in an element that screen readers announce. */
function createButton(text: string, close: () => void): HTMLElement {
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  // A policy against inline styles blocks the `style` attribute, but not this property.
  alert.style.cssText =
    'position:fixed;top:16px;left:50%;transform:translateX(-50%);z-index:2147483647';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.style.cssText =
    'padding:14px 20px;border:1px solid #fff;border-radius:8px;font:600 16px/1.4 system-ui;color:#fff;background:#1a1a1a';
  button.addEventListener('click', close);
  alert.append(button);
  return alert;
}
