import { banks, type Named } from '../../../core/codes.js';
import type { PaymentRecord } from './paymentRecord.js';

type Bank = Named & { code: string };

/** Returns the bank with this code. */
export const bankOf = (code: string | undefined): Bank | undefined =>
  Object.values(banks).find((bank) => bank.code === code);

interface AccountRequest {
  bank: Bank;
  /** Due date, in unix seconds. */
  due: number;
  holder?: string | undefined;
}

/** Returns the fields of a virtual account that is issued now, in unix seconds. */
export const accountFields = (
  { imp_uid }: Pick<PaymentRecord, 'imp_uid'>,
  { bank, due, holder = '(주)케이지이니시스' }: AccountRequest,
  now: number,
) => ({
  vbank_code: bank.code,
  vbank_name: bank.ko,
  vbank_num: imp_uid.replace('imp_', '56'),
  vbank_holder: holder,
  vbank_date: due,
  vbank_issued_at: now,
});
