import type { Channel, RequestPayParams, WireSchedule } from '../../../core/wire.js';
import type { CashReceipt } from './cashReceipt.js';
import type { CustomerRecord } from './customerRecord.js';
import type { OrderExtras, OrderFields } from './orderFields.js';
import type { PaymentRecord } from './paymentRecord.js';
import type { WebhookBody } from './webhookBody.js';

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

/** A webhook that the merchant's server has not answered with a success yet. */
export interface WebhookDelivery {
  id: string;
  url: string;
  body: WebhookBody;
  /** Format of a webhook that was sent by hand. Such a webhook is not sent again. */
  format?: 'json' | 'form' | undefined;
  /** The number of attempts that were made. */
  attempts: number;
  /** True while an attempt is running. */
  isSending: boolean;
  /** The time of the next attempt, in unix milliseconds. */
  due: number;
}

/** Settings of the webhooks that can be changed at any time. With `url: null`, none are sent. */
export interface WebhookSettings {
  url: string | null;
  format: 'json' | 'form';
  retries: number;
}

/** Webhook settings that were changed while the sandbox ran. */
export interface ChangedWebhookSettings {
  changed: WebhookSettings;
  /** The settings with which the sandbox was started. */
  started: WebhookSettings;
}

/** A payment window that a page shows. */
export interface OpenWindow {
  imp_uid: string;
  params: RequestPayParams;
  channel: Channel;
  mobile: boolean;
  /** The time at which the window opened, in unix seconds. */
  now: number;
}

/** The kinds of records, each with the type of its records. */
export interface RecordKinds {
  /** Keyed by the payment number (`imp_uid`). */
  payments: PaymentRecord;
  /** Keyed by the payment number (`imp_uid`). */
  orderExtras: OrderExtras;
  /** Keyed by `customer_uid`. */
  billingKeys: BillingKey;
  /** Keyed by the order number (`merchant_uid`). */
  prepared: PreparedAmount;
  /** Keyed by the order number (`merchant_uid`). */
  schedules: ScheduledCharge;
  /** Receipts of orders that were not paid through the gateway, keyed by the order number. */
  externalReceipts: CashReceipt;
  deliveries: WebhookDelivery;
  /** `clockOffset`: the time by which the clock was moved forward, in milliseconds. */
  settings: number;
  /** Keyed by the empty string. */
  webhookSettings: ChangedWebhookSettings;
  /** Windows of the served sandbox, keyed by the id that their pages have. */
  windows: OpenWindow;
}

export type RecordKind = keyof RecordKinds;

/** Called after each change of a record; `record` is `null` if it was deleted. */
export type RecordListener = <Kind extends RecordKind>(
  kind: Kind,
  key: string,
  record: RecordKinds[Kind] | null,
) => void;

/** A place that stores each change of a record, so that the records survive the process. */
export interface RecordJournal {
  /** Returns the stored records in the order in which they were added, each as JSON. */
  read(): Iterable<{ kind: string; key: string; json: string }>;
  write: RecordListener;
  /** Deletes all stored records. */
  clear(): void;
}
