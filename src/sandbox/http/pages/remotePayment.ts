import type { WindowEnd } from '../../gateway/session/outcome.js';
import type { ShownWindow } from '../../gateway/session/windowSession.js';

/** A payment of the gateway as its pages know it: by an id. */
export interface RemotePayment {
  id: string;
  window: ShownWindow;
  /** The end of the window, where it is not shown. */
  end?: WindowEnd | undefined;
}

/** The id of the element that holds the payment of a phone's page, as JSON. */
export const paymentElementId = 'payment';
