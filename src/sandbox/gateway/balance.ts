import type { BalanceState } from './records/balanceState.js';
import type { OrderExtras } from './records/orderFields.js';
import type { PaymentRecord } from './records/paymentRecord.js';

const nothing = { tax_free: 0, supply: 0, vat: 0, service: 0 };

/** Returns the original amount of a payment, what is left after its refunds, and the earlier balances. */
export function balanceOf(payment: PaymentRecord, extras: OrderExtras) {
  const { created, ...parts } = balanceState(payment, extras);
  const histories = [...(extras.earlierBalances ?? []), { ...parts, created }];
  return { amount: payment.amount, ...parts, histories };
}

/**
 * Returns what is left of a payment after its refunds, split into tax-free amount, supply and VAT. If
 * the order has no `vat_amount`, the VAT is 10 % of the supply.
 */
export function balanceState(
  { amount, cancel_amount, pay_method, cash_receipt_issued, ...times }: PaymentRecord,
  { tax_free: free = 0, refundedTaxFree = 0, refundedVat = 0, vat_amount }: OrderExtras,
): BalanceState {
  const left = amount - cancel_amount;
  const tax_free = Math.min(free - refundedTaxFree, left);
  const stated = vat_amount === undefined ? undefined : Math.max(vat_amount - refundedVat, 0);
  const vat = Math.min(stated ?? Math.round((left - tax_free) / 11), left - tax_free);
  const primary = { tax_free, supply: left - tax_free - vat, vat, service: 0 };
  const inCash = cash_receipt_issued || pay_method === 'vbank' || pay_method === 'trans';
  return {
    cash_receipt: inCash ? primary : nothing,
    primary,
    secondary: nothing,
    discount: nothing,
    created: times.cancelled_at || times.paid_at || times.started_at,
  };
}
