import * as v from 'valibot';
import type { VirtualAccount } from '../../../core/receipt.js';
import { cardDetailsOf, cardEntries, type CardDetails } from './cardDetails.js';
import {
  dateOf,
  dateOrNull,
  optionalBoolean,
  optionalList,
  optionalNumber,
  optionalText,
  unixTime,
} from './decoders.js';
import { buyerEntries, buyerOf, type KnownPerson } from './knownPerson.js';

/** Deposit into a virtual account that accepts several deposits (고정식 무제한 가상계좌). */
export interface Deposit {
  /** Transaction id of the PG. Read from `pg_tid`. */
  pgTid: string | null;
  /** Deposited amount, in won. Read from `amount`. */
  amount: number | null;
  /** Name of the person who made the deposit. Read from `depositor_name`. */
  depositorName: string | null;
  /** Time of the deposit; `null` if the gateway sends none. Read from `deposited_at`. */
  depositedAt: Date | null;
}

/** Promotion of PortOne that reduced the amount of a payment. */
export interface Promotion {
  /** Id of the promotion: `promotion-id-…`. Read from `id`. */
  id: string | null;
  /** Discount, in won, that was subtracted from the amount. Read from `discount`. */
  discount: number | null;
}

/**
 * Details of a payment, for your records and for support. Nothing is decided by them. A detail that
 * the gateway does not send, or that does not belong to the payment method, is `null`.
 */
export interface PaymentDetails extends CardDetails {
  /**
   * Place of the payment: a window on a `pc` or `mobile`, or the REST API (`api`). The gateway may
   * add values. Read from `channel`.
   */
  channel: 'pc' | 'mobile' | 'api' | (string & Record<never, never>) | null;
  /** Transaction id of the PG. Read from `pg_tid`. */
  pgTid: string | null;
  /** Approval number of the card company (승인번호). Read from `apply_num`. */
  approvalNumber: string | null;
  /** Code of the bank of a bank transfer, as in `banks`. Read from `bank_code`. */
  bankCode: string | null;
  /** Name of the bank of a bank transfer. Read from `bank_name`. */
  bankName: string | null;
  /**
   * Virtual account, also after the deposit or a refund; `null` if none was issued. Read from
   * `vbank_*`.
   */
  account: VirtualAccount | null;
  /** Time at which the virtual account was issued. Read from `vbank_issued_at`. */
  accountIssuedAt: Date | null;
  /** Deposits into a virtual account that accepts several deposits. Read from `deposit_history`. */
  deposits: readonly Deposit[];
  /** True if a cash receipt (현금영수증) was issued automatically. Read from `cash_receipt_issued`. */
  cashReceiptIssued: boolean | null;
  /** Shopper, as the payment request described them. Read from `buyer_*`. */
  buyer: KnownPerson;
  /** User agent of the browser that opened the payment window. Read from `user_agent`. */
  userAgent: string | null;
  /** Promotion that reduced the amount. Read from `promotion`. */
  promotion: Promotion | null;
}

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
