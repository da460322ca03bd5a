import { banks } from '../../../core/codes.js';
import { PaymentError } from '../../../core/error.js';
import { check } from '../../../core/rules.js';
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
  bankCode: (code) => ({ refund_bank: checkBank(code).slice(1) }),
  number: (number) => ({ refund_account: checkNumber(number) }),
  holder: (holder) => ({ refund_holder: check('refundTo.holder', 'required', holder) }),
  tel: optional((tel) => ({ refund_tel: tel })),
} satisfies Encoders<RefundAccount, CancelBody>;

/** Checks the code of a bank. The gateway takes any text, and the refund would fail at the bank. */
function checkBank(code: string): string {
  if (Object.values(banks).some((bank) => bank.code === code)) return code;
  throw refused('refundTo.bankCode', 'must be a code of `banks`, such as `banks.shinhan.code`');
}

/** Checks the number of a bank account. Its error does not contain the number. */
function checkNumber(number: string): string {
  if (typeof number === 'string' && /^\d+(-\d+)*$/.test(number)) return number;
  throw refused('refundTo.number', 'must be an account number: digits, and hyphens between them');
}

const refused = (field: string, problem: string) =>
  new PaymentError('invalid', `${field}: ${problem}`, { field });

/** Encodes the bank account that receives a refund. */
export const encodeRefundAccount = (account: RefundAccount) =>
  encodeWritten('refundTo.', refundEncoders, account);
