import type { PaymentError } from '../../core/error.js';
import type { Locale } from '../../core/locale.js';
import { isBlank, isMobile, isShown } from './dialog.js';
import type { Stage } from './prepareFrame.js';
import { refused as refusedBy } from './pagePolicy.js';
import { offerClose } from './escapeButton.js';

interface Watcher {
  locale: Locale;
  /** The window is there. */
  opened: () => void;
  /** The window is gone without an answer, or never came. */
  gone: (why: string) => void;
  /** The page's own policy refused the form that takes a phone to the gateway. */
  refused: (error: PaymentError) => void;
}

const openPatience = 3000;
const formPatience = 8000;

/**
 * Sees each end that the script does not call back with. It calls back first and hides then, so
 * whoever has no answer by the time the window is gone gets none.
 */
export function watchWindow(stage: Stage, until: AbortSignal, watcher: Watcher): void {
  const { dialog, frames } = stage;
  const { gone, refused, locale } = watcher;
  offerClose({ dialog, isBlank: () => frames.every(isBlank), locale, until }, () =>
    gone('the window was blank, and the shopper closed it'),
  );
  document.addEventListener(
    'securitypolicyviolation',
    ({ disposition, effectiveDirective: directive, blockedURI }) => {
      if (directive === 'form-action' && disposition === 'enforce' && isMobile())
        refused(refusedBy(`Content-Security-Policy ${directive}`, blockedURI));
    },
    { signal: until },
  );
  if (dialog) watchDialog(frames, dialog, until, watcher);
}

function watchDialog(
  frames: Stage['frames'],
  dialog: Element,
  until: AbortSignal,
  { opened, gone }: Watcher,
) {
  let wasShown = false;
  let timer = setTimeout(gone, openPatience, 'the window did not open');
  const look = () => {
    if (frames.some((frame) => !frame.isConnected)) return gone('other code replaced the window');
    if (isShown(dialog) === wasShown) return;
    clearTimeout(timer);
    wasShown = !wasShown;
    if (wasShown) return opened();
    if (!isMobile()) return gone('the window was hidden without an answer');
    // A phone leaves for the gateway now, unless something keeps it.
    const why = 'the page was not left for the gateway within 8 seconds; see form-action';
    timer = setTimeout(gone, formPatience, why);
  };
  const observer = new MutationObserver(look);
  observer.observe(dialog, { attributeFilter: ['style', 'class'], childList: true });
  observer.observe(document.body, { childList: true });
  until.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

/**
 * Closes a window that opens when nobody waits for it any more: what the script has parked opens
 * when it likes. The next request takes the parked one's place, and ends the watch.
 */
export function closeLateWindow({ dialog }: Stage, until: AbortSignal, close: () => void): void {
  if (!dialog) return;
  const observer = new MutationObserver(() => isShown(dialog) && close());
  observer.observe(dialog, { attributeFilter: ['style', 'class'] });
  until.addEventListener('abort', () => observer.disconnect());
}
