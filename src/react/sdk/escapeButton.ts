import type { Locale } from '../../core/locale.js';

const patience = 12_000;
// Here and not among the other messages: a page that only draws a button does not load it.
const texts: Record<Locale, string> = {
  ko: '결제창이 보이지 않나요? 닫기',
  en: 'Can’t see the payment window? Close it',
};

interface Offer {
  /** The window's own layer; a build that the kit cannot read has none that we know. */
  dialog: HTMLElement | null;
  isBlank: () => boolean;
  locale: Locale;
  until: AbortSignal;
}

/**
 * Offers a way out of a window that has shown nothing for 12 seconds: a page that was refused, or
 * could not be reached, lies blank over everything and never answers. Inside the dialog, because a
 * phone's page shows nothing else.
 */
export function offerClose({ dialog, isBlank, locale, until }: Offer, close: () => void): void {
  const control = controlOf(texts[locale], close);
  let since = Date.now();
  const timer = setInterval(() => {
    if (!isBlank()) since = Date.now();
    if (Date.now() - since < patience) control.remove();
    else if (!control.isConnected) (dialog ?? document.body).append(control);
  }, 1000);
  until.addEventListener('abort', () => {
    clearInterval(timer);
    control.remove();
  });
}

function controlOf(text: string, close: () => void): HTMLElement {
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
