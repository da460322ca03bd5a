import { check } from '../../../core/rules.js';
import { checkAccountNumber, checkBank } from './bankAccount.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import type { CancelBody } from './requestBodies.js';

/**
 * Bank account that receives the refund of a paid virtual account. Other methods are refunded without
 * one.
 */
export interface RefundAccount {
  /**
   * Code of the bank, only from the table `banks` (`banks.shinhan.code`). KG Inicis uses the last two
   * of its three digits, and these are sent. Sent as `refund_bank`.
   */
  bankCode: string;
  /** Account number: digits, and hyphens between them. Sent as `refund_account`. */
  number: string;
  /** Name of the account holder. Sent as `refund_holder`. */
  holder: string;
  /** Telephone number of the account holder. Sent as `refund_tel`. */
  tel?: string | undefined;
}

const refundEncoders = {
  bankCode: (code) => ({ refund_bank: checkBank('refundTo.bankCode', code).slice(1) }),
  number: (number) => ({ refund_account: checkAccountNumber('refundTo.number', number) }),
  holder: (holder) => ({ refund_holder: check('refundTo.holder', 'required', holder) }),
  tel: optional((tel) => ({ refund_tel: tel })),
} satisfies Encoders<RefundAccount, CancelBody>;

/** Encodes the bank account that receives a refund. */
export const encodeRefundAccount = (account: RefundAccount) =>
  encodeWritten('refundTo.', refundEncoders, account);
