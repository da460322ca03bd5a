import { orderEncoders, type ChargeOrder } from './chargeOrder.js';
import { encodeRow, type Encoders } from './encoders.js';
import type { ScheduledBody } from './requestBodies.js';
import { unixSeconds } from './unixSeconds.js';

/** An order that the gateway charges by itself, later. It may be a row, like a `ChargeOrder`. */
export interface ScheduledOrder extends ChargeOrder {
  /** Time of the charge, to the second, or soon after. Sent as `schedule_at`. */
  scheduleAt: Date;
}

const scheduledEncoders = {
  ...orderEncoders,
  scheduleAt: (date) => ({ schedule_at: unixSeconds('scheduleAt', date) }),
} satisfies Encoders<ScheduledOrder, ScheduledBody>;

/** Encodes an order that is charged later. */
export const encodeScheduledOrder = (order: ScheduledOrder) => encodeRow(scheduledEncoders, order);
