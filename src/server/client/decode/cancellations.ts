import * as v from 'valibot';
import type { WireCancellation } from '../../../core/wire.js';
import { dateOrNull, optionalText, unixTime } from './decoders.js';
import type { Cancellation, PaymentFacts } from './payment.js';

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

const wireCancellation = v.object({
  cancellation_id: v.pipe(v.string(), v.nonEmpty()),
  pg_tid: optionalText,
  amount,
  cancelled_at: unixTime,
  reason: v.fallback(v.nullish(v.string(), ''), ''),
  receipt_url: optionalText,
} satisfies Record<keyof WireCancellation, v.GenericSchema>);

/** Fields of a payment that describe its refunds, with any values. */
interface WireRefunds {
  status: string;
  cancel_amount?: unknown;
  cancel_history?: unknown;
  paid_at: number | null;
}

/**
 * Decodes the refunds of a payment. Entries that cannot be read are left out and reported, because
 * the rest of the payment is still needed. The amount of a missing `cancel_amount` is the sum of the
 * entries.
 */
export function decodeCancellations({
  status,
  cancel_amount,
  cancel_history,
  paid_at,
}: WireRefunds): Pick<
  PaymentFacts,
  'cancelAmount' | 'cancellations' | 'hasUnreadableCancellations'
> {
  const entries: readonly unknown[] = Array.isArray(cancel_history)
    ? cancel_history
    : [cancel_history].filter((history) => history != null);
  const cancellations = readableOf(entries);
  const sum = cancellations.reduce((total, one) => total + one.amount, 0);
  const stated = cancel_amount ?? sum;
  const isReadable = v.is(amount, stated) && cancellations.length === entries.length;
  const cancelAmount = v.is(amount, stated) ? stated : sum;
  // A virtual account without a deposit can be cancelled without a refund, a paid payment cannot.
  const lacksRefund = status === 'cancelled' && paid_at !== 0 && cancelAmount === 0;
  return {
    cancelAmount,
    cancellations: oldestFirst(cancellations),
    hasUnreadableCancellations: !isReadable || lacksRefund,
  };
}

/**
 * Returns the entries that can be read. Of two entries with one id only the first is returned,
 * because refunds are recorded by their id.
 */
function readableOf(entries: readonly unknown[]): Cancellation[] {
  const byId = new Map<string, Cancellation>();
  for (const entry of entries) {
    const { success, output } = v.safeParse(wireCancellation, entry);
    if (!success || byId.has(output.cancellation_id)) continue;
    byId.set(output.cancellation_id, {
      id: output.cancellation_id,
      pgTid: output.pg_tid,
      amount: output.amount,
      cancelledAt: dateOrNull(output.cancelled_at),
      reason: output.reason,
      receiptUrl: output.receipt_url,
    });
  }
  return [...byId.values()];
}

const timeOf = ({ cancelledAt }: Cancellation) => cancelledAt?.getTime() ?? Infinity;

/**
 * Sorts refunds by time. Entries of one second keep the direction of the list, which begins with the
 * newest entry in some answers. Entries without a time come last.
 */
function oldestFirst(list: readonly Cancellation[]): Cancellation[] {
  const times = list.map(timeOf).filter(Number.isFinite);
  const newestIsFirst = (times[0] ?? 0) > (times.at(-1) ?? 0);
  const inOrder = newestIsFirst ? list.toReversed() : list;
  // Infinity minus Infinity is NaN, which counts as equal.
  return inOrder.toSorted((one, other) => timeOf(one) - timeOf(other) || 0);
}
