import type { RecordOptions } from '../settlement/recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';

/** Options of `createHandlers`: your database, your session, and the functions that use them. */
export interface HandlerOptions<T, O extends OrderTerms, Tx> extends RecordOptions<O, Tx> {
  /**
   * Resolves with `true` if the browser that sent the request may see the order. Check your
   * session, not the body of the request.
   */
  authorize(request: Request, order: O): Promise<boolean>;
  /**
   * Resolves with the data of the order that the shopper may see. The browser gets it as the
   * argument of `onPaid`. The order was read again after the payment was recorded.
   */
  show(order: O, request: Request): Promise<T>;
}
