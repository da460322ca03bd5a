import { escrowStatusOf, type EscrowNotice } from '../client/decode/escrowNotice.js';
import type { Payment } from '../client/decode/payment.js';
import type { OrderTerms } from '../verify/terms.js';
import { claimPayment, inReview } from '../settlement/claimPayment.js';
import type { RecordOptions } from '../settlement/recordOptions.js';

/** Content of a webhook about an escrow payment. */
export interface EscrowWebhook {
  /** Code of the new status: letters and digits. */
  code: string;
  /** Time of the change, in unix seconds. */
  changedAt: number;
  deniedReason: string | null;
}

/**
 * Passes a change of an escrow payment to `onEscrowChanged`, once for each payment, status and time.
 * Anybody can send such a webhook, so it counts only for an escrow payment that was recorded as paid.
 */
export async function recordEscrowChange<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
  { code, changedAt, deniedReason }: EscrowWebhook,
): Promise<void> {
  const { ledger, onEscrowChanged } = options;
  const { impUid, merchantUid } = payment;
  const key = `escrow:${impUid}:${code}:${changedAt}`;
  if (!onEscrowChanged || !payment.escrow || (await ledger.has(key))) return;
  const notice: EscrowNotice = {
    impUid,
    merchantUid,
    status: escrowStatusOf(code),
    gatewayStatus: code,
    changedAt: new Date(changedAt * 1000),
    deniedReason,
    verified: false,
  };
  const record = async (tx: Tx): Promise<void> => {
    const order = await options.findOrder(merchantUid, tx);
    // The claim shows that the payment was not recorded as paid, and is rolled back.
    if ((await claimPayment(ledger, tx, impUid)) === 'new') throw inReview;
    if (order === null || !(await ledger.claim(tx, key))) return;
    await onEscrowChanged(tx, notice, order);
  };
  await ledger.transaction(merchantUid, record).catch((error: unknown) => {
    if (error !== inReview) throw error;
  });
}
