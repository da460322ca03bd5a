import type { WireCancellation, WirePayment } from '../../../core/wire.js';
import { koreanTime } from '../rules/koreanTime.js';

/** A payment as REST answers it, with the fields that the callback repeats. */
export interface PaymentRecord extends WirePayment {
  channel: 'pc' | 'mobile' | 'api';
  pg_tid: string | null;
  apply_num: string | null;
  bank_code: string | null;
  bank_name: string | null;
  buyer_name: string | null;
  buyer_email: string | null;
  buyer_tel: string | null;
  buyer_addr: string | null;
  buyer_postcode: string | null;
  cash_receipt_issued: boolean;
  cancel_reason: string | null;
  cancel_receipt_urls: readonly string[];
  /** What was sent to a virtual account. */
  deposit_history: readonly Deposit[];
}

interface Deposit {
  pg_tid: string;
  amount: number;
  depositor_name: string;
  deposited_at: number;
}

/** What is bought and by whom, from a window's parameters or a REST body. */
export interface OrderFields {
  merchant_uid: string;
  amount: number;
  name?: string | undefined;
  pay_method?: string | undefined;
  buyer_name?: string | undefined;
  buyer_email?: string | undefined;
  buyer_tel?: string | undefined;
  buyer_addr?: string | undefined;
  buyer_postcode?: string | undefined;
  /** An object from a window, a text from REST. */
  custom_data?: object | string | undefined;
  escrow?: boolean | undefined;
  tax_free?: number | undefined;
  vat_amount?: number | undefined;
  notice_url?: string | readonly string[] | undefined;
}

/** What was asked for with a payment and no answer repeats. */
export type Terms = Pick<OrderFields, 'tax_free' | 'vat_amount' | 'notice_url'>;

/** The order number as the gateway keeps it: cut at 40 characters, without a word. */
export const orderNumber = ({ merchant_uid }: OrderFields): string =>
  String(merchant_uid).slice(0, 40);

/** Where, when and for what a payment began. */
export interface Beginning extends Pick<
  PaymentRecord,
  'imp_uid' | 'started_at' | 'channel' | 'pg_provider' | 'pg_id' | 'customer_uid_usage'
> {
  customer_uid?: string | undefined;
}

/** What is not known of a payment that has only begun. */
const unknown = {
  status: 'ready',
  cancel_amount: 0,
  currency: 'KRW',
  sandbox: true,
  pg_tid: null,
  apply_num: null,
  card_code: null,
  card_name: null,
  card_number: null,
  card_quota: 0,
  bank_code: null,
  bank_name: null,
  vbank_code: null,
  vbank_name: null,
  vbank_num: null,
  vbank_holder: null,
  vbank_date: 0,
  emb_pg_provider: null,
  cash_receipt_issued: false,
  fail_reason: null,
  receipt_url: null,
  cancel_reason: null,
  cancel_history: [],
  cancel_receipt_urls: [],
  deposit_history: [],
  paid_at: 0,
  failed_at: 0,
  cancelled_at: 0,
} as const satisfies Partial<PaymentRecord>;

/** A payment that has begun: `ready`, whichever way it will end. */
export function begun(order: OrderFields, beginning: Beginning): PaymentRecord {
  return {
    ...unknown,
    ...beginning,
    merchant_uid: orderNumber(order),
    pay_method: order.pay_method ?? 'card',
    amount: Number(order.amount),
    name: order.name ?? null,
    customer_uid: beginning.customer_uid ?? null,
    buyer_name: order.buyer_name ?? null,
    buyer_email: order.buyer_email ?? null,
    buyer_tel: order.buyer_tel ?? null,
    buyer_addr: order.buyer_addr ?? null,
    buyer_postcode: order.buyer_postcode ?? null,
    custom_data:
      typeof order.custom_data === 'object'
        ? JSON.stringify(order.custom_data)
        : (order.custom_data ?? null),
    escrow: order.escrow ?? false,
  };
}

/** A card number as the gateway shows it: the first six digits and the last one. */
export const masked = (number: string): string =>
  number.slice(0, 6) + '*'.repeat(Math.max(number.length - 7, 0)) + number.slice(-1);

const receipts = 'https://iniweb.inicis.com/DefaultWebApp/mall/cr/cm/mCmReceipt_head.jsp';

const receiptUrl = (pg_tid: string) => `${receipts}?noTid=${pg_tid}&noMethod=1`;

/** The payment after the money came. `kind` is the start of the gateway's transaction id. */
export function paid(payment: PaymentRecord, kind: string, now: number): PaymentRecord {
  const pg_tid = transactionId(payment, kind, now);
  return {
    ...payment,
    status: 'paid',
    paid_at: now,
    pg_tid,
    apply_num: payment.imp_uid.slice(-8),
    receipt_url: receiptUrl(pg_tid),
  };
}

/** The payment after somebody said no. */
export const failed = (payment: PaymentRecord, reason: string, now: number): PaymentRecord => ({
  ...payment,
  status: 'failed',
  fail_reason: reason,
  failed_at: now,
});

/** An account's payment after the money arrived, from whoever sent it. */
export function deposited(payment: PaymentRecord, now: number): PaymentRecord {
  const { amount, buyer_name, pg_tid: opened } = payment;
  const pg_tid = opened ?? transactionId(payment, 'StdpayVBNK', now);
  return {
    ...payment,
    status: 'paid',
    paid_at: now,
    receipt_url: receiptUrl(pg_tid),
    deposit_history: [{ pg_tid, amount, depositor_name: buyer_name ?? '', deposited_at: now }],
  };
}

/** The payment after a part of it went back, or all: either way `cancelled`. */
export function cancelled(
  payment: PaymentRecord,
  { amount, reason }: { amount: number; reason: string },
  now: number,
): PaymentRecord {
  const { imp_uid, cancel_history, cancel_amount, pg_tid } = payment;
  const receipt_url = receiptUrl(pg_tid ?? '');
  const one: WireCancellation & { pg_tid: string } = {
    pg_tid: pg_tid ?? '',
    amount,
    cancelled_at: now,
    reason,
    cancellation_id: `${imp_uid.replace('imp', 'cancel')}_${cancel_history.length + 1}`,
    receipt_url,
  };
  return {
    ...payment,
    status: 'cancelled',
    cancel_amount: cancel_amount + amount,
    cancelled_at: now,
    cancel_reason: reason,
    cancel_history: [...cancel_history, one],
    cancel_receipt_urls: [...payment.cancel_receipt_urls, receipt_url],
  };
}

/** The gateway's own number of a payment: its kind, whose it is, when, and which. */
export function transactionId({ pg_id, imp_uid }: PaymentRecord, kind: string, now: number) {
  return `${kind}${pg_id}${koreanTime(now).replace(/\D/g, '')}${imp_uid.slice(-6)}`;
}
