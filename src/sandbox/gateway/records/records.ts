import type { WireSchedule } from '../../../core/wire.js';
import type { CashReceipt } from './cashReceipt.js';
import type { CustomerRecord } from './customerRecord.js';
import type { OrderExtras, OrderFields } from './orderFields.js';
import type { PaymentRecord } from './paymentRecord.js';

/**
 * A registered card. Only the masked card number is stored. `declines` is stored too, because later
 * charges cannot recognize the test card by its masked number.
 */
export interface BillingKey {
  customer: CustomerRecord;
  /** The reason why every later charge is declined; `null` if charges are approved. */
  declines: string | null;
}

/** An amount that the merchant's server registered before the payment window opened. */
export interface PreparedAmount {
  merchant_uid: string;
  amount: number;
  currency: string;
}

/** A scheduled charge in the format of the REST API. */
export interface ScheduleRecord
  extends
    WireSchedule,
    Pick<
      PaymentRecord,
      | 'pg_provider'
      | 'pg_id'
      | 'buyer_name'
      | 'buyer_email'
      | 'buyer_tel'
      | 'buyer_addr'
      | 'buyer_postcode'
      | 'custom_data'
    > {
  customer_id: string | null;
  promotion_id: null;
}

/** A scheduled charge that is pending, executed or revoked. */
export interface ScheduledCharge {
  answer: ScheduleRecord;
  order: OrderFields & { customer_uid: string };
}

/** All records of the gateway. */
export interface Records {
  payments: readonly PaymentRecord[];
  billingKeys: readonly BillingKey[];
  prepared: readonly PreparedAmount[];
  schedules: readonly ScheduledCharge[];
  /** Keyed by the payment number (`imp_uid`). */
  orderExtras: Readonly<Record<string, OrderExtras>>;
  /** Cash receipts of orders that were not paid through the gateway, keyed by the order number. */
  externalReceipts: Readonly<Record<string, CashReceipt>>;
  /** The time by which the clock was moved forward, in milliseconds. */
  clockOffset: number;
}

export const emptyRecords: Records = {
  payments: [],
  billingKeys: [],
  prepared: [],
  schedules: [],
  orderExtras: {},
  externalReceipts: {},
  clockOffset: 0,
};
