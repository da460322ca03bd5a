import type { RecordOptions } from '../settlement/recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';

/** Everything of yours that the handlers use. */
export interface HandlerOptions<T, O extends OrderTerms, Tx> extends RecordOptions<O, Tx> {
  /** Resolves with `true` if the browser that sent the request may see the order: your session decides. */
  authorize(request: Request, order: O): Promise<boolean>;
  /**
   * Resolves with what the shopper may see of the order, which was read again after it was recorded.
   * The browser's `onPaid` gets it.
   */
  show(order: O, request: Request): Promise<T>;
}
