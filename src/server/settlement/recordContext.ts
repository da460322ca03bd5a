import { PaymentError } from '../../core/error.js';
import type { BillingKey } from '../client/decode/billingKey.js';
import type { Payment } from '../client/decode/payment.js';
import type { Settlement } from './recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';
import type { Checked } from '../verify/verifyPayment.js';

/** One payment as the gateway has it, before your order, within a transaction. */
export interface Case<O extends OrderTerms, Tx> {
  settlement: Settlement<O, Tx>;
  tx: Tx;
  payment: Payment;
  order: O | null;
}

/** What became of a payment in your database: of money, or of a card that was registered. */
export type Deed = 'settled' | 'reversed' | 'reviewed' | 'issued';

/** What a payment is by your order, and what was done about it just now. */
export interface Recorded {
  checked: Checked | { issued: BillingKey };
  did: Deed | null;
}

/** Why a payment may not be settled. */
export const refused = ({ impUid, merchantUid }: Payment, message: string, field?: string) =>
  new PaymentError('unverified', message, { field, receipt: { impUid, merchantUid } });
