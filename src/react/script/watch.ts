import type { PaymentError } from '../../core/error.js';
import type { Imp } from '../../core/wire.js';
import { dialogOf, isBlank, isMobile, isShown } from './dialog.js';
import type { Stage } from './frame.js';
import { refused as refusedBy } from './policy.js';
import { stateOf } from './state.js';
import { offerClose } from './wayOut.js';

interface Watcher {
  closeText: string;
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
export function watchWindow(imp: Imp, stage: Stage, until: AbortSignal, watcher: Watcher): void {
  const [dialog] = stage.map(dialogOf);
  const { gone, refused, closeText } = watcher;
  offerClose({ dialog, isBlank: () => stage.every(isBlank), text: closeText, until }, () =>
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
  if (dialog) watchDialog(imp, stage, dialog, until, gone);
}

function watchDialog(
  imp: Imp,
  stage: Stage,
  dialog: Element,
  until: AbortSignal,
  gone: Watcher['gone'],
) {
  let wasShown = false;
  let timer = setTimeout(() => {
    closeWhenShown(imp, dialog);
    gone('the window did not open');
  }, openPatience);
  const look = () => {
    if (stage.some((frame) => !frame.isConnected)) return gone('other code replaced the window');
    if (isShown(dialog)) {
      wasShown = true;
      clearTimeout(timer);
    } else if (wasShown && !isMobile()) gone('the window was hidden without an answer');
    else if (wasShown) {
      wasShown = false;
      const why = 'the page has not been left for the gateway within 8 seconds; see form-action';
      timer = setTimeout(gone, formPatience, why);
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(dialog, { attributeFilter: ['style', 'class'], childList: true });
  observer.observe(document.body, { childList: true });
  until.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

/** A request that the script has parked opens when it likes: then nobody waits for it any more. */
function closeWhenShown(imp: Imp, dialog: Element) {
  const observer = new MutationObserver(() => {
    if (!isShown(dialog)) return;
    observer.disconnect();
    if (!stateOf(imp).turn) imp.close();
  });
  observer.observe(dialog, { attributeFilter: ['style', 'class'] });
}
