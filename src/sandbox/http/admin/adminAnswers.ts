import type { RequestPayParams, WireSchedule } from '../../../core/wire.js';
import type { SentWebhook } from '../../gateway/merchant/webhooks.js';
import type { WebhookSettings } from '../../gateway/records/records.js';
import type { SandboxEvent } from '../../gateway/records/events.js';
import type { OrderExtras } from '../../gateway/records/orderFields.js';
import type { PaymentRecord } from '../../gateway/records/paymentRecord.js';
import type { BillingKey } from '../../gateway/records/records.js';
import type { CallbackAnswer } from '../../gateway/session/callbackAnswer.js';
import type { WindowEnd } from '../../gateway/session/outcome.js';
import type { ScriptFaults } from '../../script/scriptFaults.js';
import type { ApiFault } from '../rest/faults.js';

/** A queued fault of the REST API. `times` is the number of requests left; `null`: until `reset`. */
export type QueuedFault = Omit<ApiFault, 'times'> & { times: number | null };

/** Answer of `GET /sandbox/status`. */
export interface SandboxStatus {
  /** Time of the sandbox's clock, in unix milliseconds. */
  now: number;
  /** The time by which the clock was moved forward, in milliseconds. */
  advanced: number;
  /** Outcomes of the next windows. */
  next: readonly WindowEnd[];
  faults: ScriptFaults;
  fail: readonly QueuedFault[];
  webhook: WebhookSettings;
  counts: { payments: number; billingKeys: number; schedules: number; webhooks: number };
}

/** Answer of `GET /sandbox/payments`. `total` also counts the payments before the `limit`. */
export interface PaymentList {
  total: number;
  payments: readonly PaymentRecord[];
}

/** Answer of `GET /sandbox/payments/{imp_uid}`. `extras` are the fields that REST never shows. */
export interface PaymentDetails {
  payment: PaymentRecord;
  extras: OrderExtras;
  events: readonly SandboxEvent[];
}

/** Answer of `GET /sandbox/requests`. */
export interface RequestList {
  requests: readonly RequestPayParams[];
}

/** Answer of `GET /sandbox/webhooks`. */
export interface WebhookList {
  webhooks: readonly SentWebhook[];
}

/** Answer of `GET /sandbox/billing-keys`. */
export interface BillingKeyList {
  billingKeys: readonly BillingKey[];
}

/** Answer of `GET /sandbox/schedules`. */
export interface ScheduleList {
  schedules: readonly WireSchedule[];
}

/** Answer of `GET /sandbox/events`. `dropped` is the number of events that the log lost. */
export interface EventList {
  events: readonly SandboxEvent[];
  dropped: number;
}

/** Answer of `POST /sandbox/pay`. */
export interface PayAnswer {
  answer: CallbackAnswer;
}
