/** Parts of an amount, in won. */
export interface BalanceParts {
  tax_free: number;
  supply: number;
  vat: number;
  service: number;
}

/** Amounts of a payment by means of payment, from `created` (unix seconds) to its next refund. */
export interface BalanceState {
  cash_receipt: BalanceParts;
  primary: BalanceParts;
  secondary: BalanceParts;
  discount: BalanceParts;
  created: number;
}
