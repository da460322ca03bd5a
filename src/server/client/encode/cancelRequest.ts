import { PaymentError } from '../../../core/error.js';
import { checkId } from '../../../core/id.js';
import { check, invalid } from '../../../core/rules.js';
import { encodeTaxParts } from '../../../core/orderRow.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import { encodeRefundAccount, type RefundAccount } from './refundAccount.js';
import type { CancelBody } from './requestBodies.js';
import { checkWord, requesters, type Requester } from './words.js';

/** Fields of a request for a refund, before the choice between `amount` and `full`. */
interface CancelFields {
  /** Payment number of the gateway. Sent as `imp_uid`. */
  impUid?: string | undefined;
  /**
   * Your order number, if you do not know the payment number. The gateway then chooses the payment of
   * the order. Sent as `merchant_uid`.
   */
  merchantUid?: string | undefined;
  /** Amount to refund, in won, at least 1. Sent as `amount`. */
  amount?: number | undefined;
  /** Set to `true` to refund the whole remaining amount (`checksum`). Sent as `amount`. */
  full?: true | undefined;
  /**
   * Amount that can still be refunded, in won, **by your own record**: the paid amount minus all
   * earlier refunds. Sent as `checksum`.
   *
   * The gateway refuses the cancellation if its own record differs. So if two cancellations run at
   * the same time, only one succeeds. Do not read this amount from the gateway just before the call,
   * because then the check always passes.
   */
  checksum: number;
  /** Reason, stored in the payment's history. Sent as `reason`. */
  reason: string;
  /**
   * Tax-free part of the refund, in won. Sent as `tax_free`.
   *
   * **Required if the payment had a `taxFree`, also with `full`.** KG Inicis uses the value that it
   * receives. If the value is missing, the tax invoice is wrong. The gateway's payment does not
   * contain it, so take it from your order. The sandbox refuses a cancellation without it.
   */
  taxFree?: number | undefined;
  /**
   * Value-added tax in the refund, in won; 0 for a zero-rated payment. Sent as `vat_amount`.
   *
   * **Required if the payment had a `vat`, also with `full`**, for the same reason as `taxFree`.
   */
  vat?: number | undefined;
  /** Bank account that receives the refund of a paid virtual account. Sent as `refund_*`. */
  refundTo?: RefundAccount | undefined;
  /**
   * Set to `true` to get a webhook of this cancellation too. By default no webhook is sent, and only
   * the result of this call contains the cancellation. Sent as `enable_webhook`.
   *
   * @default false
   */
  webhook?: boolean | undefined;
  /**
   * Set to `true` to keep a promotion of PortOne after a partial refund, even if the remaining amount
   * no longer meets its terms. Sent as `retain_promotion`.
   *
   * @default false
   */
  retainPromotion?: boolean | undefined;
  /** Person who asked for the refund. Only Naver Pay uses it. Sent as `extra.requester`. */
  requester?: Requester | undefined;
}

/**
 * Request for a refund: a payment number or an order number, and `full` for the whole remaining amount
 * or an `amount`. An unknown field is `invalid`, also in `refundTo`, because a misspelt field would
 * change the refund.
 */
export type CancelRequest = CancelFields &
  ({ amount: number; full?: never } | { full: true; amount?: never }) &
  ({ impUid: string; merchantUid?: never } | { merchantUid: string; impUid?: never });

const cancelEncoders = {
  impUid: (_, request) => paymentOf(request),
  // Encoded with `impUid`, because exactly one of them is sent.
  merchantUid: () => ({}),
  amount: (_, request) => ({ amount: amountOf(request) }),
  // Sent as `amount`.
  full: () => ({}),
  checksum: (checksum) => ({ checksum }),
  reason: (reason) => ({ reason: check('reason', 'required', reason) }),
  taxFree: (_, request) => encodeTaxParts('', amountOf(request), request),
  // Encoded with `taxFree`, because both are parts of one amount.
  vat: () => ({}),
  refundTo: optional(encodeRefundAccount),
  webhook: optional((webhook) => (webhook ? { enable_webhook: true } : {})),
  retainPromotion: optional((retain) => ({
    retain_promotion: check('retainPromotion', 'boolean', retain),
  })),
  requester: optional((requester) => ({
    extra: { requester: checkWord('requester', requesters, requester) },
  })),
} satisfies Encoders<CancelFields, CancelBody>;

/** Encodes a cancellation. */
export const encodeCancel = (request: CancelRequest) =>
  encodeWritten<CancelFields, CancelBody>('', cancelEncoders, request);

/** Returns the payment to refund. Two numbers may be those of two payments, so both are refused. */
function paymentOf({ impUid, merchantUid }: CancelFields): Partial<CancelBody> {
  if (merchantUid == null) return { imp_uid: checkId('impUid', impUid ?? '') };
  if (impUid != null) throw invalid('merchantUid', 'conflict', 'impUid');
  return { merchant_uid: checkId('merchantUid', merchantUid) };
}

/**
 * Returns the amount to refund. It is always sent, because the gateway refunds everything if the
 * amount is 0 or missing.
 */
function amountOf({ amount, full, checksum }: CancelFields): number {
  check('checksum', 'won', checksum);
  if (full === true && amount !== undefined) throw invalid('amount', 'conflict', 'full');
  const won = check('amount', 'won', full === true ? checksum : amount);
  if (won !== undefined && won <= checksum) return won;
  const message = `amount: must be at most the checksum (${checksum}), but is ${won}`;
  throw new PaymentError('invalid', message, { field: 'amount' });
}
