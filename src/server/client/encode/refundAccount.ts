import { check } from '../../../core/rules.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import type { CancelBody } from './requestBodies.js';

/**
 * Account that receives the money of a paid virtual account. Money of a card or a phone bill goes
 * back by itself.
 */
export interface RefundAccount {
  /**
   * The bank, as in `banks` (`banks.shinhan.code`). KG Inicis knows banks by the last two of the
   * three digits, and that is what is sent. Sent as `refund_bank`.
   */
  bankCode: string;
  /** The account's number, digits. Sent as `refund_account`. */
  number: string;
  /** Name of the account's owner. Sent as `refund_holder`. */
  holder: string;
  /** The owner's telephone. Sent as `refund_tel`. */
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

/** Encodes the account that receives a refund. */
export const encodeRefundAccount = (account: RefundAccount) =>
  encodeWritten('refundTo.', refundEncoders, account);
