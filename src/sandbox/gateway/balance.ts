import type { OrderExtras } from './records/orderFields.js';
import type { PaymentRecord } from './records/paymentRecord.js';

const nothing = { tax_free: 0, supply: 0, vat: 0, service: 0 };

/**
 * Returns the original amount of a payment, and what is left after its refunds, split into tax-free
 * amount, supply and VAT. If the order has no `vat_amount`, the VAT is 10 % of the supply.
 */
export function balanceOf(
  { amount, cancel_amount, started_at, pay_method, cash_receipt_issued }: PaymentRecord,
  { tax_free: free = 0, refundedTaxFree = 0, refundedVat = 0, vat_amount }: OrderExtras,
) {
  const left = amount - cancel_amount;
  const tax_free = Math.min(free - refundedTaxFree, left);
  const stated = vat_amount === undefined ? undefined : Math.max(vat_amount - refundedVat, 0);
  const vat = Math.min(stated ?? Math.round((left - tax_free) / 11), left - tax_free);
  const primary = { tax_free, supply: left - tax_free - vat, vat, service: 0 };
  const inCash = cash_receipt_issued || pay_method === 'vbank' || pay_method === 'trans';
  const parts = {
    cash_receipt: inCash ? primary : nothing,
    primary,
    secondary: nothing,
    discount: nothing,
  };
  return { amount, ...parts, histories: [{ ...parts, created: started_at }] };
}
