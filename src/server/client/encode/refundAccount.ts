import { check } from '../../../core/rules.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import type { CancelBody } from './requestBodies.js';

/**
 * Bank account that receives the refund of a paid virtual account. Other methods are refunded without
 * one.
 */
export interface RefundAccount {
  /**
   * Code of the bank, as in `banks` (`banks.shinhan.code`). KG Inicis uses the last two of its
   * three digits, and these are sent. Sent as `refund_bank`.
   */
  bankCode: string;
  /** Account number, digits only. Sent as `refund_account`. */
  number: string;
  /** Name of the account holder. Sent as `refund_holder`. */
  holder: string;
  /** Telephone number of the account holder. Sent as `refund_tel`. */
  tel?: string | undefined;
}

const refundEncoders = {
  bankCode: (code) => {
    check('refundTo.bankCode', 'required', code);
    return { refund_bank: code.length === 3 ? code.replace(/^0/, '') : code };
  },
  number: (number) => ({ refund_account: check('refundTo.number', 'required', number) }),
  holder: (holder) => ({ refund_holder: check('refundTo.holder', 'required', holder) }),
  tel: optional((tel) => ({ refund_tel: tel })),
} satisfies Encoders<RefundAccount, CancelBody>;

/** Encodes the bank account that receives a refund. */
export const encodeRefundAccount = (account: RefundAccount) =>
  encodeWritten('refundTo.', refundEncoders, account);
