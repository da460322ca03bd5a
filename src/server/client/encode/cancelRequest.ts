import { PaymentError } from '../../../core/error.js';
import { checkId } from '../../../core/id.js';
import { check, invalid } from '../../../core/rules.js';
import { encodeTaxParts } from '../../../core/taxParts.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import { encodeRefundAccount, type RefundAccount } from './refundAccount.js';
import type { CancelBody } from './requestBodies.js';

interface CancelFields {
  /** The gateway's number of the payment. Sent as `imp_uid`. */
  impUid: string;
  /** Amount to give back, in won, at least 1. Sent as `amount`. */
  amount?: number | undefined;
  /** Gives back all of `checksum`. Sent as `amount`. */
  full?: true | undefined;
  /**
   * Amount that can still be given back, in won, **by your own record**: the paid amount, less all
   * earlier refunds. The gateway refuses where it counts otherwise, so two cancellations at once
   * cannot both succeed. Never read it from the gateway just before. Sent as `checksum`.
   */
  checksum: number;
  /** Reason, for the payment's history. Sent as `reason`. */
  reason: string;
  /**
   * The part of what goes back that bears no tax, in won.
   *
   * **Required when the payment had a `taxFree`, with `full` too.** KG Inicis gives back exactly
   * what it is told; left out, the tax invoice would be a wrong one. The gateway's answers do not
   * say what a payment had, so this comes from your order. The sandbox refuses a cancellation that
   * lacks it. Sent as `tax_free`.
   */
  taxFree?: number | undefined;
  /**
   * The value-added tax in what goes back, in won; 0 for a zero-rated payment.
   *
   * **Required when the payment had a `vat`, with `full` too**, as `taxFree`. Sent as `vat_amount`.
   */
  vat?: number | undefined;
  /** Account that receives the money, for a virtual account that was paid. Sent as `refund_*`. */
  refundTo?: RefundAccount | undefined;
  /**
   * Calls your webhook as well. By default only the answer reports the cancellation.
   * Sent as `enable_webhook`.
   * @default false
   */
  webhook?: boolean | undefined;
}

/**
 * A cancellation: of `full`, all that is left, or of an `amount`. An unknown field is refused, in
 * `refundTo` too: a misspelt one would give back something else.
 */
export type CancelRequest = CancelFields &
  ({ amount: number; full?: never } | { full: true; amount?: never });

const cancelEncoders = {
  impUid: (uid) => ({ imp_uid: checkId('impUid', uid) }),
  amount: (_, request) => ({ amount: amountOf(request) }),
  // Sent by `amount`.
  full: () => ({}),
  checksum: (checksum) => ({ checksum }),
  reason: (reason) => ({ reason: check('reason', 'required', reason) }),
  taxFree: (_, request) => encodeTaxParts('', amountOf(request), request),
  // Sent with `taxFree`: both are parts of one amount.
  vat: () => ({}),
  refundTo: optional(encodeRefundAccount),
  webhook: optional((webhook) => (webhook ? { enable_webhook: true } : {})),
} satisfies Encoders<CancelFields, CancelBody>;

/** Encodes a cancellation. */
export const encodeCancel = (request: CancelRequest) =>
  encodeWritten<CancelFields, CancelBody>('', cancelEncoders, request);

/** Returns the amount. It is always sent: to the gateway 0, and none, mean all of the payment. */
function amountOf({ amount, full, checksum }: CancelFields): number {
  check('checksum', 'won', checksum);
  if (full === true && amount !== undefined) throw invalid('amount', 'conflict');
  const won = check('amount', 'won', full === true ? checksum : amount);
  if (won !== undefined && won <= checksum) return won;
  const message = `amount: must be at most checksum, what can still be given back (${won})`;
  throw new PaymentError('invalid', message, { field: 'amount' });
}
