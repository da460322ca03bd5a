import { registeredCardEncoders, type RegisteredCardOrder } from './chargeOrder.js';
import { check } from '../../../core/rules.js';
import { encodeRow, type Encoders } from './encoders.js';
import type { ScheduledBody } from './requestBodies.js';
import { unixSeconds } from './unixSeconds.js';

/** Order that the gateway charges later by itself. It may be a database row, as `BillingOrder`. */
export interface ScheduledOrder extends RegisteredCardOrder {
  /**
   * Time of the charge, in whole seconds. The charge may run a little later. Sent as `schedule_at`.
   */
  scheduleAt: Date;
}

const scheduledEncoders = {
  ...registeredCardEncoders,
  // The schema requires it in a schedule.
  currency: (currency) => ({ currency: check('currency', 'required', currency ?? 'KRW') }),
  scheduleAt: (date) => ({ schedule_at: unixSeconds('scheduleAt', date) }),
} satisfies Encoders<ScheduledOrder, ScheduledBody>;

/** Encodes an order that is charged later. */
export const encodeScheduledOrder = (order: ScheduledOrder) => encodeRow(scheduledEncoders, order);
