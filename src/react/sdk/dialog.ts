import type { Account } from './scriptState.js';

/** Everything the kit assumes about what the vendor's script puts into the page. */

/** The script's own test: a phone's browser leaves the page for the gateway and comes back. */
export const isMobile = (agent = navigator.userAgent) =>
  /\b(iPhone|iP[ao]d)/.test(agent) || /Android|Mobile/i.test(agent);

/** Whose page a frame holds, and which channel of theirs. */
interface FrameAddress extends Account {
  provider: string;
  id: string;
}

/** `/payments/ready/{userCode}/{provider}/{id}?tier=…`, wherever in the address it stands. */
const framePath = /\/(?:payments|certificates)\/ready\/([^/?]+)\/([^/?]+)\/([^/?]+)(?:\?(.*))?$/;

export function addressOf({ src }: HTMLIFrameElement): FrameAddress | null {
  const [, userCode, provider, id, query] = framePath.exec(src) ?? [];
  if (!userCode || !provider || !id) return null;
  const tierCode = new URLSearchParams(query).get('tier') ?? undefined;
  return { userCode, provider, id, tierCode };
}

export const framesIn = (place: ParentNode): HTMLIFrameElement[] => [
  ...place.querySelectorAll('iframe'),
];

export const dialogOf = (frame: Element): HTMLElement | null => frame.closest('.imp-dialog');

export const isShown = (dialog: Element): boolean =>
  dialog.isConnected && getComputedStyle(dialog).display !== 'none';

/** At once, where the script takes its time, and where it does not at all. */
export function hideDialog(dialog: HTMLElement): void {
  dialog.style.display = 'none';
  document.body.classList.remove('imp-payment-progress');
}

export const isAnyShown = (): boolean =>
  [...document.querySelectorAll('.imp-dialog')].some(isShown);

/**
 * Whether a frame shows nothing. A page that was refused or could not be reached has no frames of
 * its own; a payment window has.
 */
export const isBlank = (frame: HTMLIFrameElement): boolean =>
  getComputedStyle(frame).display === 'none' || frame.contentWindow?.length === 0;

let idle: CSSStyleSheet | undefined;

/**
 * Hides the dialog while no window is open. The script does so by inline styles; where a policy
 * refuses those, its empty dialog would lie over the page. Any other rule wins over these.
 */
export function hideIdleDialog(): void {
  if (!('adoptedStyleSheets' in document)) return;
  idle ??= new CSSStyleSheet();
  if (document.adoptedStyleSheets.includes(idle)) return;
  idle.replaceSync(`
    :where(.imp-dialog) { display: none; position: fixed; inset: 0; z-index: 99999 }
    :where(.imp-dialog > iframe) { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }
    :where(.imp-dialog > .imp-header) { display: none }
  `);
  document.adoptedStyleSheets.push(idle);
}

/**
 * Keeps the page behind the window out of reach of Tab and screen readers, which the script does
 * not. What is returned gives it back, with focus and scroll position.
 */
export function coverPage(): () => void {
  const { activeElement: focused, body } = document;
  const top = document.documentElement.scrollTop;
  const covered = [...body.children].filter(
    (child) =>
      !child.matches('.imp-dialog, [inert], script') && !child.querySelector('.imp-dialog'),
  );
  for (const child of covered) child.toggleAttribute('inert', true);
  return () => {
    for (const child of covered) child.removeAttribute('inert');
    body.classList.remove('imp-payment-progress');
    document.documentElement.scrollTop = top;
    if (focused instanceof HTMLElement) giveFocus(focused);
  };
}

/**
 * Gives the focus back, and again where it is lost within a second: the vendor's frame had it, and on a
 * busy machine the browser takes it from the page when that frame goes at last.
 */
function giveFocus(element: HTMLElement) {
  const give = () => element.focus({ preventScroll: true });
  const lost = () => setTimeout(() => document.activeElement === document.body && give());
  element.addEventListener('blur', lost);
  setTimeout(() => element.removeEventListener('blur', lost), 1000);
  give();
}
