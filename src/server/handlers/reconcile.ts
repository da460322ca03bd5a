import type { Payment } from '../client/decode/payment.js';
import type { Span } from '../client/encode/span.js';
import type { ServerHandlers } from './serverHandlers.js';

/** Result of `reconcile`: the number of payments for each kind of recorded change. */
export interface Reconciled {
  /** Number of payments that the gateway returned. */
  seen: number;
  /** Number of payments that were passed to `onPaid`. */
  paid: number;
  /** Number of payments with refunds that were passed to `onRefunded`. */
  refunded: number;
  /** Number of payments that were passed to `onReview`. */
  review: number;
  /** Number of registered cards that were passed to `onBillingKeyIssued`. */
  billingKeyIssued: number;
  /**
   * Payments for which one of your functions threw. They were rolled back; the next run tries them
   * again.
   */
  failures: readonly { payment: Payment; error: unknown }[];
}

/**
 * Records payments whose webhook did not arrive: by default the gateway sends each webhook only
 * once. Reads every payment that started within the span and records it as `webhook` does.
 *
 * Run it every few minutes for the last few hours, and every night for your whole refund period. It
 * is safe to run it at any time, also twice at the same time.
 *
 * @throws {PaymentError} `unavailable` or `api` if the list could not be read to its end, `invalid`
 * for a wrong span. Payments that were recorded before the error stay recorded.
 * @example
 * const hour = 3_600_000;
 * const { failures } = await reconcile(handlers, {
 *   from: new Date(Date.now() - 24 * hour),
 *   to: new Date(),
 * });
 * for (const { payment, error } of failures) console.error(payment.impUid, error);
 */
export async function reconcile(
  { client, record }: ServerHandlers,
  span: Span,
): Promise<Reconciled> {
  const counts = { paid: 0, refunded: 0, review: 0, billingKeyIssued: 0 };
  const failures = [];
  let seen = 0;
  for await (const payment of client.payments.list(span)) {
    seen += 1;
    try {
      const action = await record(payment);
      if (action) counts[action] += 1;
    } catch (error) {
      failures.push({ payment, error });
    }
  }
  return { seen, ...counts, failures };
}
