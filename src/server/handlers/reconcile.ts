import type { Handlers } from './createHandlers.js';
import type { Payment } from '../client/decode/payment.js';
import type { Span } from '../client/encode/span.js';

/** What `reconcile` found and did, in payments. */
export interface Reconciled {
  /** How many the gateway had. */
  seen: number;
  settled: number;
  reversed: number;
  reviewed: number;
  /** Cards that were registered. */
  issued: number;
  /** Those of which something of yours threw: they were rolled back, and wait for the next run. */
  failures: readonly { payment: Payment; error: unknown }[];
}

/**
 * Brings in what webhooks missed: they are sent once by default. Reads every payment that the
 * gateway began within the span, and does with each what `webhook` does. Run it every few minutes
 * over the last hours, and at night over as many days as you give money back; it is safe at any
 * time, and beside itself.
 *
 * @throws {PaymentError} `unavailable`, `api` where the list could not be read to its end. What was
 * done until then is done.
 * @example
 * const hour = 3_600_000;
 * const { failures } = await reconcile(handlers, {
 *   from: new Date(Date.now() - 24 * hour),
 *   to: new Date(),
 * });
 * for (const { payment, error } of failures) console.error(payment.impUid, error);
 */
export async function reconcile({ client, record }: Handlers, span: Span): Promise<Reconciled> {
  const counts = { settled: 0, reversed: 0, reviewed: 0, issued: 0 };
  const failures = [];
  let seen = 0;
  for await (const payment of client.payments.list(span)) {
    seen += 1;
    try {
      const did = await record(payment);
      if (did) counts[did] += 1;
    } catch (error) {
      failures.push({ payment, error });
    }
  }
  return { seen, ...counts, failures };
}
