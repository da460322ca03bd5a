import { minimumAmounts } from '../../../core/advice.js';

/** The amounts of an order, in won, and its number of months. */
interface OrderAmounts {
  amount: number;
  tax_free?: number | undefined;
  vat_amount?: number | undefined;
  card_quota?: number | undefined;
}

/** Maximum number of months. No card company in Korea offers more. */
const maxMonths = 36;

/** Returns the error of tax parts that are more than their amount; `null` if they are valid. */
export function taxError({ amount, tax_free = 0, vat_amount = 0 }: OrderAmounts): string | null {
  if (tax_free > amount) return '면세금액(tax_free)이 결제금액(amount)보다 큽니다.';
  if (vat_amount > amount - tax_free)
    return '부가세(vat_amount)가 면세금액을 뺀 결제금액보다 큽니다.';
  return null;
}

/** Returns the error of an order that is charged to a card; `null` if it can be charged. */
export function chargeError(order: OrderAmounts): string | null {
  const { amount, card_quota = 0 } = order;
  if (amount < minimumAmounts.card)
    return `결제금액(amount)이 최소 결제금액보다 적습니다. (신용카드 ${minimumAmounts.card}원)`;
  if (card_quota > maxMonths)
    return `할부개월수(card_quota)가 올바르지 않습니다. (${card_quota}개월)`;
  return taxError(order);
}
