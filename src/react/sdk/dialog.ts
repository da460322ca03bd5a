/** Everything that the kit assumes about the elements that the vendor's script adds to the page. */

/** Store account and channel whose page a frame holds. */
interface FrameAddress {
  userCode: string;
  tierCode: string | undefined;
  provider: string;
  id: string;
}

/** `/payments/ready/{userCode}/{provider}/{id}?tier=…`, anywhere in the address. */
const framePath = /\/(?:payments|certificates)\/ready\/([^/?]+)\/([^/?]+)\/([^/?]+)(?:\?(.*))?$/;

export function addressOf({ src }: HTMLIFrameElement): FrameAddress | null {
  const [, userCode, provider, id, query] = framePath.exec(src) ?? [];
  if (!userCode || !provider || !id) return null;
  const tierCode = new URLSearchParams(query).get('tier') ?? undefined;
  return { userCode, provider, id, tierCode };
}

export const framesIn = (parent: ParentNode): HTMLIFrameElement[] => [
  ...parent.querySelectorAll('iframe'),
];

export const dialogOf = (frame: Element): HTMLElement | null => frame.closest('.imp-dialog');

export const isShown = (dialog: Element): boolean =>
  dialog.isConnected && getComputedStyle(dialog).display !== 'none';

export const isAnyDialogShown = (): boolean =>
  [...document.querySelectorAll('.imp-dialog')].some(isShown);

/** Hides the dialog at once. The script takes a moment, and sometimes does not do it at all. */
export function hideDialog(dialog: HTMLElement): void {
  dialog.style.display = 'none';
  unlockScroll();
}

/** Takes back what the script sets on the body while a window is open. */
export const unlockScroll = (): void => document.body.classList.remove('imp-payment-progress');

/**
 * Returns true if a frame shows nothing. A page that was refused or could not be reached has no
 * frames inside; a payment window has.
 */
export const isBlank = (frame: HTMLIFrameElement): boolean =>
  getComputedStyle(frame).display === 'none' || frame.contentWindow?.length === 0;
