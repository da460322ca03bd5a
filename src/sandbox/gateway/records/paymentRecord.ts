import type { WirePayment } from '../../../core/wire.js';
import { keptData, orderNumber, type OrderFields } from './orderFields.js';

/** A payment in the format of the REST API, with the fields that the callback also contains. */
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
  /** 0 for a credit card (신용카드), 1 for a debit card (체크카드); `null` if it is not known. */
  card_type: number | null;
  /** The fields of issuer and publisher are empty, because KG Inicis does not send them. */
  card_issuer_code: string | null;
  card_issuer_name: string | null;
  card_publisher_code: string | null;
  card_publisher_name: string | null;
  vbank_issued_at: number;
  cash_receipt_issued: boolean;
  /** User agent of the browser that opened the window; `null` for a payment by the REST API. */
  user_agent: string | null;
  promotion: null;
  cancel_reason: string | null;
  cancel_receipt_urls: readonly string[];
  /** The deposits to the virtual account. */
  deposit_history: readonly Deposit[];
}

/** Returns the time at which a payment got its status, in unix seconds. Lists are searched by it. */
export function statusTime(payment: PaymentRecord): number {
  const { status, started_at, paid_at, failed_at, cancelled_at } = payment;
  return { ready: started_at, paid: paid_at, failed: failed_at, cancelled: cancelled_at }[status];
}

interface Deposit {
  pg_tid: string;
  amount: number;
  depositor_name: string;
  deposited_at: number;
}

/** The fields that are known when a payment starts: its number, time, channel and merchant. */
export interface PaymentOrigin extends Pick<
  PaymentRecord,
  'imp_uid' | 'started_at' | 'sandbox' | 'channel' | 'pg_provider' | 'pg_id' | 'customer_uid_usage'
> {
  customer_uid?: string | undefined;
  user_agent?: string | null | undefined;
}

/** The initial values of the fields that change when a payment ends. */
const initialFields = {
  status: 'ready',
  cancel_amount: 0,
  currency: 'KRW',
  pg_tid: null,
  apply_num: null,
  card_code: null,
  card_name: null,
  card_number: null,
  card_quota: 0,
  card_type: null,
  card_issuer_code: null,
  card_issuer_name: null,
  card_publisher_code: null,
  card_publisher_name: null,
  bank_code: null,
  bank_name: null,
  vbank_code: null,
  vbank_name: null,
  vbank_num: null,
  vbank_holder: null,
  vbank_date: 0,
  vbank_issued_at: 0,
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
  promotion: null,
} as const satisfies Partial<PaymentRecord>;

/** Creates a payment with the status `ready`. */
export function newPayment(order: OrderFields, origin: PaymentOrigin): PaymentRecord {
  return {
    ...initialFields,
    ...origin,
    merchant_uid: orderNumber(order),
    pay_method: order.pay_method ?? 'card',
    amount: Number(order.amount),
    name: order.name ?? null,
    customer_uid: origin.customer_uid ?? null,
    user_agent: origin.user_agent ?? null,
    buyer_name: order.buyer_name ?? null,
    buyer_email: order.buyer_email ?? null,
    buyer_tel: order.buyer_tel ?? null,
    buyer_addr: order.buyer_addr ?? null,
    buyer_postcode: order.buyer_postcode ?? null,
    custom_data: keptData(order.custom_data),
    escrow: order.escrow ?? false,
  };
}
