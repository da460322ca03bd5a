import type { ShopperChoice } from '../../gateway/session/outcome.js';
import { isPhoneNumber } from './phoneFields.js';

export const receiptKinds = ['none', 'income', 'expense'] as const;

/** The chosen kind of cash receipt, and the phone or business number that it is issued to. */
export interface CashReceipt {
  kind: (typeof receiptKinds)[number];
  number: string;
}

export const noReceipt: CashReceipt = { kind: 'none', number: '' };

/** Returns true if no input is missing. */
export function isComplete({ kind, number }: CashReceipt): boolean {
  if (kind === 'none') return true;
  return kind === 'income' ? isPhoneNumber(number) : /^\d{10}$/.test(number);
}

/**
 * Returns the shopper's choice. It does not contain the number, because the number is personal
 * data.
 */
export const cashReceiptOf = ({ kind }: CashReceipt): Pick<ShopperChoice, 'cashReceipt'> =>
  kind === 'none' ? {} : { cashReceipt: kind };
