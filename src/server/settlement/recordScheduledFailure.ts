import type { OrderTerms } from '../verify/terms.js';
import type { RecordContext } from './recordContext.js';

/** Passes a declined scheduled charge to `onScheduledChargeFailed`, once. */
export async function recordScheduledFailure<O extends OrderTerms, Tx>(
  { options, tx, payment }: RecordContext<O, Tx>,
  order: O,
): Promise<void> {
  const { onScheduledChargeFailed, ledger } = options;
  if (payment.status !== 'failed' || payment.customerUidUsage !== 'payment.scheduled') return;
  if (onScheduledChargeFailed && (await ledger.claim(tx, `failed:${payment.impUid}`))) {
    await onScheduledChargeFailed(tx, payment, order);
  }
}
