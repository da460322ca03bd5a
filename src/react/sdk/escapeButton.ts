import type { Locale } from '../../core/locale.js';
import { blankWindowInterval, blankWindowTimeout } from '../timeouts.js';

// Here and not among the other messages: a page that only draws a button does not load it.
const texts: Record<Locale, string> = {
  ko: '결제창이 보이지 않나요? 닫기',
  en: 'Can’t see the payment window? Close it',
};

interface EscapeOptions {
  /** The window's own element; a build that the kit cannot read has none that we know. */
  dialog: HTMLElement | null;
  isBlank: () => boolean;
  locale: Locale;
  /** Aborted when the window has ended. */
  signal: AbortSignal;
}

/**
 * Shows a button that closes a window without content, after 12 seconds: a page that was refused, or
 * could not be reached, covers everything and never answers. The button is inside the dialog, because
 * a phone's page shows nothing else.
 */
export function offerEscape(options: EscapeOptions, close: () => void): void {
  const { dialog, isBlank, locale, signal } = options;
  const button = createButton(texts[locale], close);
  let since = Date.now();
  const timer = setInterval(() => {
    if (!isBlank()) since = Date.now();
    if (Date.now() - since < blankWindowTimeout) button.remove();
    else if (!button.isConnected) (dialog ?? document.body).append(button);
  }, blankWindowInterval);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    button.remove();
  });
}

/** Creates the button, in an element that screen readers announce. */
function createButton(text: string, close: () => void): HTMLElement {
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  // One property at a time: a policy against inline styles refuses the attribute only.
  Object.assign(alert.style, {
    position: 'fixed',
    top: '16px',
    left: '50%',
    transform: 'translateX(-50%)',
    zIndex: '2147483647',
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  Object.assign(button.style, {
    padding: '14px 20px',
    border: '1px solid #fff',
    borderRadius: '8px',
    font: '600 16px/1.4 system-ui, sans-serif',
    color: '#fff',
    background: '#1a1a1a',
    cursor: 'pointer',
  });
  button.addEventListener('click', close);
  alert.append(button);
  return alert;
}
