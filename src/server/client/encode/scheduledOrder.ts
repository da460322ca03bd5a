import { orderEncoders, type ChargeOrder } from './chargeOrder.js';
import { encodeRow, type Encoders } from './encoders.js';
import type { ScheduledBody } from './requestBodies.js';
import { unixSeconds } from './unixSeconds.js';

/** Order that the gateway charges later by itself. It may be a database row, as `ChargeOrder`. */
export interface ScheduledOrder extends ChargeOrder {
  /**
   * Time of the charge, in whole seconds. The charge may run a little later. Sent as `schedule_at`.
   */
  scheduleAt: Date;
}

const scheduledEncoders = {
  ...orderEncoders,
  scheduleAt: (date) => ({ schedule_at: unixSeconds('scheduleAt', date) }),
} satisfies Encoders<ScheduledOrder, ScheduledBody>;

/** Encodes an order that is charged later. */
export const encodeScheduledOrder = (order: ScheduledOrder) => encodeRow(scheduledEncoders, order);
