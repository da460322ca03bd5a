import type { RecordOptions } from '../settlement/recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';

/** Options of `createHandlers`: your database, your session, and the functions that use them. */
export interface HandlerOptions<T, O extends OrderTerms, Tx> extends RecordOptions<O, Tx> {
  /**
   * Prefix of the ledger's keys, for several stores in one database whose order numbers may be equal:
   * 1 to 32 characters of `A-Z`, `a-z`, `0-9`, `_` and `-`. Never change it alone: payments that were
   * recorded without it would be recorded again. `docs/en/server.md` has the `update` for that.
   *
   * @default none
   */
  scope?: string | undefined;
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

/**
 * Returns the options as an object whose functions keep their `this`. Options may be an instance of a
 * class: its methods are not copied by a spread, and lose `this` if they are called alone.
 */
export function bindOptions<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
): HandlerOptions<T, O, Tx> {
  const { client, acceptedPgs, ledger, scope } = options;
  return {
    client,
    acceptedPgs,
    ledger,
    scope,
    // `rows[0]` of an empty result is `undefined`, and its type often does not say so.
    findOrder: async (merchantUid: string, tx?: Tx) =>
      (await options.findOrder(merchantUid, tx)) ?? null,
    authorize: options.authorize.bind(options),
    show: options.show.bind(options),
    onPaid: options.onPaid.bind(options),
    onRefunded: options.onRefunded.bind(options),
    onAwaitingDeposit: options.onAwaitingDeposit.bind(options),
    onReview: options.onReview.bind(options),
    onScheduledChargeFailed: options.onScheduledChargeFailed?.bind(options),
    onBillingKeyIssued: options.onBillingKeyIssued?.bind(options),
    onEscrowChanged: options.onEscrowChanged?.bind(options),
    // The compiler requires every key, also the optional ones.
  } satisfies Record<keyof HandlerOptions<T, O, Tx>, unknown>;
}
