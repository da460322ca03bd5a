import type { Channel } from '../../core/wire.js';
import type { Account } from './account.js';

/** Everything the kit assumes about what the vendor's script puts into the page. */

/** The script's own test: a phone's browser leaves the page for the gateway and comes back. */
export const isMobile = () => /\biPhone|\biP[ao]d|Android|Mobile/i.test(navigator.userAgent);

const dialogs = () => document.querySelectorAll<HTMLElement>('.imp-dialog');

export const isDialogShown = () =>
  [...dialogs()].some((dialog) => getComputedStyle(dialog).display !== 'none');

/**
 * Calls when the window disappears. The script calls back first and hides then, so whoever has no
 * answer by now gets none. Not on a phone, where it is hidden as the page leaves.
 */
export function whenHidden(hidden: () => void, until: AbortSignal) {
  if (isMobile()) return;
  const observer = new MutationObserver(() => isDialogShown() || hidden());
  observer.observe(document.body, { childList: true });
  for (const dialog of dialogs()) observer.observe(dialog, { attributeFilter: ['style', 'class'] });
  until.addEventListener('abort', () => observer.disconnect());
}

/** The frame whose address names this account and one of these channels. */
export function findFrame({ userCode, tierCode }: Account, channels: readonly Channel[]) {
  const paths = channels.map((one) => `/${userCode}/${one.pg_provider}/${one.pg_id}?`);
  const tier = tierCode ? `tier=${tierCode}` : '';
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe.imp-frame')].find(
    ({ src }) => paths.some((path) => `${src}?`.includes(path)) && src.includes(tier),
  );
}

/**
 * Keeps the page behind the window out of reach of Tab and screen readers, which the script does
 * not, and gives focus and scroll position back when called.
 */
export function coverPage(): () => void {
  const { activeElement: focused, body } = document;
  const top = document.documentElement.scrollTop;
  const covered = [...body.children].filter(
    (child) => !child.matches('.imp-dialog, [inert], script'),
  );
  for (const child of covered) child.toggleAttribute('inert', true);
  return () => {
    for (const child of covered) child.removeAttribute('inert');
    body.classList.remove('imp-payment-progress');
    document.documentElement.scrollTop = top;
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
}
