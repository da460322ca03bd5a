import type { WindowEnd } from '../../gateway/session/outcome.js';
import type { ShownWindow } from '../../gateway/session/windowSession.js';

/** A payment in the pages of the gateway. They refer to it by `id`. */
export interface RemotePayment {
  id: string;
  window: ShownWindow;
  /** The end of the window, if the window is not shown. */
  end?: WindowEnd | undefined;
}

/** The id of the element that contains the payment as JSON, in the page on a phone. */
export const paymentElementId = 'payment';
