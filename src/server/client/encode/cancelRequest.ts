import { PaymentError } from '../../../core/error.js';
import { check, invalid } from '../../../core/rules.js';
import { checkId } from '../../../core/id.js';

/** Where the money of a paid virtual account goes: a card's or a phone's finds its way itself. */
export interface RefundAccount {
  /**
   * The bank, as in `banks` (`banks.shinhan.code`). KG Inicis knows banks by the last two of the
   * three digits, and that is what is sent. Wire: `refund_bank`.
   */
  bankCode: string;
  /** The account's number, digits. Wire: `refund_account`. */
  number: string;
  /** Whose account it is. Wire: `refund_holder`. */
  holder: string;
  /** The holder's telephone. Wire: `refund_tel`. */
  tel?: string | undefined;
}

interface CancelOptions {
  /** Which payment. Wire: `imp_uid`. */
  impUid: string;
  /**
   * What can still be given back, in won, **by your own record**: the amount, less what was given
   * back before. The gateway refuses where it counts otherwise, so two cancellations at once
   * cannot both succeed. Never read it from the gateway just before. Wire: `checksum`.
   */
  checksum: number;
  /** Why, for the payment's history. Wire: `reason`. */
  reason: string;
  /**
   * The part of what goes back that bears no tax, in won.
   *
   * **Required when the payment had a `taxFree`, with `full` too.** KG Inicis gives back exactly
   * what it is told; left out, the tax invoice would be a wrong one. The gateway's answers do not
   * say what a payment had, so this comes from your order. The sandbox refuses a cancellation that
   * lacks it. Wire: `tax_free`.
   */
  taxFree?: number | undefined;
  /**
   * The value-added tax in what goes back, in won; 0 for a zero-rated payment.
   *
   * **Required when the payment had a `vat`, with `full` too**, as `taxFree`. Wire: `vat_amount`.
   */
  vat?: number | undefined;
  /** Where the money goes, for a virtual account that was paid. Wire: `refund_*`. */
  refundTo?: RefundAccount | undefined;
  /**
   * Whether your webhook is told as well. By default only the answer says it.
   * Wire: `enable_webhook`.
   * @default false
   */
  webhook?: boolean | undefined;
}

/** A cancellation: of `full`, all that is left, or of an `amount`, at least 1 won. */
export type CancelRequest = CancelOptions &
  (
    | { /** In won. Wire: `amount`. */ amount: number; full?: never }
    | { /** All of `checksum`. */ full: true; amount?: never }
  );

/**
 * What `POST /payments/cancel` is sent. Everything has an amount: to the gateway 0, and none,
 * mean all of the payment.
 */
export function encodeCancel(request: CancelRequest): object {
  const { impUid, reason, checksum, taxFree, vat, refundTo, full, webhook = false } = request;
  if (full === true && request.amount !== undefined) throw invalid('amount', 'conflict');
  check('checksum', 'won', checksum);
  const amount = check('amount', 'won', full === true ? checksum : request.amount);
  if (amount === undefined || amount > checksum) {
    const message = `amount: must be at most checksum, what can still be given back (${amount})`;
    throw new PaymentError('invalid', message, { field: 'amount' });
  }
  if (taxFree !== undefined) check('taxFree', 'wonOrZero', taxFree);
  if (vat !== undefined) check('vat', 'wonOrZero', vat);
  if ((taxFree ?? 0) + (vat ?? 0) > amount) throw invalid('taxFree', 'parts', taxFree ?? vat);
  return {
    imp_uid: checkId('impUid', impUid),
    amount,
    checksum,
    reason: check('reason', 'required', reason),
    ...(taxFree !== undefined && { tax_free: taxFree }),
    ...(vat !== undefined && { vat_amount: vat }),
    ...(refundTo && encodeRefund(refundTo)),
    ...(webhook && { enable_webhook: true }),
  };
}

function encodeRefund({ bankCode, number, holder, tel }: RefundAccount): object {
  check('refundTo.bankCode', 'required', bankCode);
  return {
    refund_holder: check('refundTo.holder', 'required', holder),
    refund_bank: bankCode.length === 3 ? bankCode.replace(/^0/, '') : bankCode,
    refund_account: check('refundTo.number', 'required', number),
    ...(tel !== undefined && { refund_tel: tel }),
  };
}
