import { koreanTime } from '../rules/koreanTime.js';
import type { PaymentRecord } from '../records/paymentRecord.js';

/** The argument of the callback of `request_pay`. */
export type CallbackAnswer = Readonly<Record<string, unknown>>;

/** Returns the answer for a paid payment or for an issued virtual account. */
export function successAnswer(payment: PaymentRecord, customData: unknown): CallbackAnswer {
  return {
    success: true,
    imp_uid: payment.imp_uid,
    pay_method: payment.pay_method,
    merchant_uid: payment.merchant_uid,
    name: payment.name,
    paid_amount: payment.amount,
    currency: payment.currency,
    pg_provider: payment.pg_provider,
    pg_type: 'payment',
    pg_tid: payment.pg_tid,
    apply_num: payment.apply_num ?? '',
    buyer_name: payment.buyer_name ?? '',
    buyer_email: payment.buyer_email ?? '',
    buyer_tel: payment.buyer_tel ?? '',
    buyer_addr: payment.buyer_addr ?? '',
    buyer_postcode: payment.buyer_postcode ?? '',
    // The REST API returns text, but the callback gets the value of the request.
    custom_data: customData ?? null,
    status: payment.status,
    paid_at: payment.paid_at,
    receipt_url: payment.receipt_url,
    card_name: payment.card_name,
    bank_name: payment.bank_name,
    card_quota: payment.card_quota,
    card_number: payment.card_number,
    ...(payment.vbank_num && accountOf(payment)),
  };
}

/**
 * Returns the fields of a virtual account. The due date is text in Korean time; REST has unix
 * seconds.
 */
const accountOf = (payment: PaymentRecord): CallbackAnswer => ({
  vbank_num: payment.vbank_num,
  vbank_name: payment.vbank_name,
  vbank_holder: payment.vbank_holder,
  vbank_date: koreanTime(payment.vbank_date),
});

/**
 * Returns the answer for a window that ended without a payment. A cancellation has no error code.
 */
export function failureAnswer(payment: PaymentRecord, code?: string): CallbackAnswer {
  return {
    success: false,
    imp_uid: payment.imp_uid,
    merchant_uid: payment.merchant_uid,
    pay_method: payment.pay_method,
    pg_provider: payment.pg_provider,
    pg_type: 'payment',
    ...(code && { error_code: code }),
    error_msg: payment.fail_reason,
  };
}
