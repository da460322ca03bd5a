import type { Payment } from '../client/decode/payment.js';
import type { Span } from '../client/encode/span.js';
import type { ServerHandlers } from './serverHandlers.js';

/** Result of `reconcile`: numbers of payments, by what was recorded. */
export interface Reconciled {
  /** Payments that the gateway returned. */
  seen: number;
  /** Payments that were passed to `onPaid`. */
  paid: number;
  /** Payments whose refunds were passed to `onRefunded`. */
  refunded: number;
  /** Payments that were passed to `onReview`. */
  review: number;
  /** Registered cards that were passed to `onBillingKeyIssued`. */
  billingKeyIssued: number;
  /** Payments for which one of your functions threw: rolled back, and tried again by the next run. */
  failures: readonly { payment: Payment; error: unknown }[];
}

/**
 * Records what webhooks missed: by default each is sent once. Reads every payment that began within
 * the span, and does with each what `webhook` does. Run it every few minutes over the last hours,
 * and at night over as many days as you give refunds; it is safe at any time, also twice at once.
 *
 * @throws {PaymentError} `unavailable`, `api` where the list could not be read to its end. What was
 * recorded until then stays recorded.
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
