import { decodePayment } from '../client/decode/decodePayment.js';
import type { Payment } from '../client/decode/payment.js';
import type { Span } from '../client/encode/span.js';
import { readEntries, textIn } from '../client/http/readPages.js';
import { paymentList } from '../client/resources/paymentList.js';
import type { ServerHandlers } from './serverHandlers.js';

/** Payment that `reconcile` could not record. The next run tries it again. */
export interface ReconcileFailure {
  /** Payment number of the gateway; missing if it cannot be read. */
  impUid?: string | undefined;
  /** Your order number; missing if it cannot be read. */
  merchantUid?: string | undefined;
  /** Payment that was rolled back; missing if the gateway's answer cannot be decoded. */
  payment?: Payment | undefined;
  /** Error that your function threw; `PaymentError` `api` if the answer cannot be decoded. */
  error: unknown;
}

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
  /** Payments that could not be decoded, or for which one of your functions threw. */
  failures: readonly ReconcileFailure[];
}

/**
 * Records payments whose webhook did not arrive: by default the gateway sends each webhook only
 * once. Reads every payment that got its status within the span and records it as `webhook` does.
 *
 * By the vendor's schema, the span is about the time of the current status: the start of an open
 * payment, the payment, the last refund. So a run over the last day also finds a deposit on day 29
 * and a refund after two months. Run it every few minutes over the last day. Also run it every night
 * over your longest due date (30 days if you set none): it finds what the other runs missed while
 * your server was down. It is safe to run it at any time, also twice at the same time.
 *
 * It calls the gateway once for each 100 payments: 10 times for 1,000 payments, and once more for
 * each payment that registered a card, or whose new payment has tax parts to compare. Failed payments,
 * open windows and payments that were recorded before cause no transaction.
 *
 * @throws {PaymentError} `unavailable` or `api` if the list could not be read to its end, `invalid`
 * for a wrong span. Payments that were recorded before the error stay recorded.
 * @example
 * const day = 24 * 3_600_000;
 * const { failures } = await reconcile(handlers, {
 *   from: new Date(Date.now() - 31 * day),
 *   to: new Date(),
 * });
 * for (const { impUid, error } of failures) console.error(impUid, error);
 */
export async function reconcile(handlers: ServerHandlers, span: Span): Promise<Reconciled> {
  const { client } = handlers;
  const counts = { paid: 0, refunded: 0, review: 0, billingKeyIssued: 0 };
  const failures: ReconcileFailure[] = [];
  let seen = 0;
  for await (const entry of readEntries((path) => client.request('GET', path), paymentList(span))) {
    seen += 1;
    let payment: Payment | undefined;
    try {
      payment = decodePayment(entry);
      const action = await handlers.record(payment);
      if (action) counts[action] += 1;
    } catch (error) {
      const [impUid, merchantUid] = [textIn(entry, 'imp_uid'), textIn(entry, 'merchant_uid')];
      failures.push({ impUid, merchantUid, payment, error });
    }
  }
  return { seen, ...counts, failures };
}
