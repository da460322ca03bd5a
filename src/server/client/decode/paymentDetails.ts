import * as v from 'valibot';
import type { VirtualAccount } from '../../../core/receipt.js';
import { cardDetailsOf, cardEntries } from './cardDetails.js';
import {
  dateOf,
  dateOrNull,
  optionalBoolean,
  optionalList,
  optionalNumber,
  optionalText,
  unixTime,
} from './decoders.js';
import { buyerEntries, buyerOf } from './knownPerson.js';
import type { PaymentDetails } from './details.js';

const wireDeposit = v.object({
  pg_tid: optionalText,
  amount: optionalNumber,
  depositor_name: optionalText,
  deposited_at: unixTime,
});

/** Wire fields of the details of a payment. */
export const detailEntries = {
  ...cardEntries,
  ...buyerEntries,
  channel: optionalText,
  pg_tid: optionalText,
  apply_num: optionalText,
  bank_code: optionalText,
  bank_name: optionalText,
  vbank_code: optionalText,
  vbank_name: optionalText,
  vbank_num: optionalText,
  vbank_holder: optionalText,
  vbank_date: unixTime,
  vbank_issued_at: unixTime,
  deposit_history: optionalList(wireDeposit),
  cash_receipt_issued: optionalBoolean,
  user_agent: optionalText,
  promotion: v.fallback(
    v.nullish(v.object({ id: optionalText, discount: optionalNumber }), null),
    null,
  ),
};

type WireDetails = v.InferOutput<v.ObjectSchema<typeof detailEntries, undefined>>;

/** Decodes the details of a payment. */
export const detailsOf = (wire: WireDetails & { amount: number }): PaymentDetails => ({
  ...cardDetailsOf(wire),
  channel: wire.channel,
  pgTid: wire.pg_tid,
  approvalNumber: wire.apply_num,
  bankCode: wire.bank_code,
  bankName: wire.bank_name,
  account: accountOf(wire),
  accountIssuedAt: dateOrNull(wire.vbank_issued_at),
  deposits: wire.deposit_history.map(({ pg_tid, amount, depositor_name, deposited_at }) => ({
    pgTid: pg_tid,
    amount,
    depositorName: depositor_name,
    depositedAt: dateOrNull(deposited_at),
  })),
  cashReceiptIssued: wire.cash_receipt_issued,
  buyer: buyerOf(wire),
  userAgent: wire.user_agent,
  promotion: wire.promotion,
});

const accountOf = (wire: WireDetails & { amount: number }): VirtualAccount | null =>
  wire.vbank_num
    ? {
        bankCode: wire.vbank_code ?? '',
        bankName: wire.vbank_name ?? '',
        number: wire.vbank_num,
        holder: wire.vbank_holder ?? '',
        amount: wire.amount,
        dueDate: wire.vbank_date === 0 ? null : dateOf(wire.vbank_date).toISOString(),
      }
    : null;
