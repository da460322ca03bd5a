import type { WireSchedule } from '../../../core/wire.js';
import type { CustomerRecord } from './customerRecord.js';
import type { OrderExtras, OrderFields } from './orderFields.js';
import type { PaymentRecord } from './paymentRecord.js';

/** A registered card. Its number is kept masked, so its later behaviour is stored beside it. */
export interface BillingKey {
  customer: CustomerRecord;
  /** The reason for which every later charge is declined; `null` for a card that pays. */
  declines: string | null;
}

/** An amount that the merchant's server registered before the window. */
export interface PreparedAmount {
  merchant_uid: string;
  amount: number;
  currency: string;
}

/** A charge that waits for its time, or the result of one. */
export interface ScheduledCharge {
  answer: WireSchedule;
  order: OrderFields & { customer_uid: string };
}

/** Everything that the gateway keeps. */
export interface Records {
  payments: readonly PaymentRecord[];
  billingKeys: readonly BillingKey[];
  prepared: readonly PreparedAmount[];
  schedules: readonly ScheduledCharge[];
  /** By the number of the payment. */
  orderExtras: Readonly<Record<string, OrderExtras>>;
  /** The distance by which the clock was moved forward, in milliseconds. */
  clockOffset: number;
}

export const emptyRecords: Records = {
  payments: [],
  billingKeys: [],
  prepared: [],
  schedules: [],
  orderExtras: {},
  clockOffset: 0,
};
