import { banks } from '../../../core/codes.js';
import { PaymentError } from '../../../core/error.js';

/** Checks the code of a bank. The gateway takes any text, and the request would fail at the bank. */
export function checkBank(field: string, code: string): string {
  if (Object.values(banks).some((bank) => bank.code === code)) return code;
  throw refused(field, 'must be a code of `banks`, such as `banks.shinhan.code`');
}

/** Checks the number of a bank account. Its error does not contain the number. */
export function checkAccountNumber(field: string, number: string): string {
  if (typeof number === 'string' && /^\d+(-\d+)*$/.test(number)) return number;
  throw refused(field, 'must be an account number: digits, and hyphens between them');
}

const refused = (field: string, problem: string) =>
  new PaymentError('invalid', `${field}: ${problem}`, { field });
