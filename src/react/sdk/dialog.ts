/** All assumptions about the elements that the vendor's script adds to the page. */

/** Store account and channel of a frame, read from its URL. */
interface FrameAddress {
  userCode: string;
  tierCode: string | undefined;
  provider: string;
  id: string;
}

/** Matches `/payments/ready/{userCode}/{provider}/{id}?tier=…` at any place in the URL. */
const framePath = /\/(?:payments|certificates)\/ready\/([^/?]+)\/([^/?]+)\/([^/?]+)(?:\?(.*))?$/;

/** Returns the store account and channel of a frame; `null` if its URL has another format. */
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

/** Hides the dialog at once, because the script does it with a delay and sometimes not at all. */
export function hideDialog(dialog: HTMLElement): void {
  dialog.style.display = 'none';
  unlockScroll();
}

/** Removes the class that the script sets on the body while a window is open. */
export const unlockScroll = (): void => document.body.classList.remove('imp-payment-progress');

/**
 * Returns true if a frame is blank. A payment window contains further frames; an error page of the
 * browser (blocked, or no network) contains none.
 */
export const isBlank = (frame: HTMLIFrameElement): boolean =>
  getComputedStyle(frame).display === 'none' || frame.contentWindow?.length === 0;
