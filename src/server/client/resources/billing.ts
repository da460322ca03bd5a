import type { PaidPayment } from '../decode/payment.js';
import type { Schedule } from '../decode/schedule.js';
import type { Card } from '../encode/card.js';
import type { ChargeOrder, OnetimeOrder } from '../encode/chargeOrder.js';
import type { ScheduledOrder } from '../encode/scheduledOrder.js';
import type { Span } from '../encode/span.js';

/** Schedules to list. An unknown option is refused. */
export interface ScheduleListOptions extends Span {
  /** @default every status */
  status?: Schedule['status'] | undefined;
}

/**
 * Charges without the shopper, now and later. Each is sent once and given 60 seconds. If no clear
 * answer comes, the payment is looked for by its order number 1, 2, 4, 8 and 15 seconds later; then
 * its outcome is unknown, and the charge rejects with `interrupted`: ask again by `merchantUid`, and
 * do not charge under another one before you know.
 */
export interface Billing {
  /**
   * Charges a registered card: `POST /subscribe/payments/again`.
   *
   * @throws {PaymentError} `declined` with the gateway's words, though REST calls that a success;
   * `interrupted` if the outcome is unknown; `unverified` if the order was paid with another
   * amount; `api` (an unknown card, an order that was paid before), `unavailable` if it was not
   * sent, `invalid`.
   * @example
   * const order = { merchantUid: 'order_2026_11', name: 'November', amount: 9900 };
   * const paid = await client.billing.charge(customerUid, order);
   */
  charge(customerUid: string, order: ChargeOrder): Promise<PaidPayment>;
  /**
   * Charges a card by its number: `POST /subscribe/payments/onetime`. With a `customerUid` the card
   * is registered as well.
   *
   * @throws {PaymentError} as `charge`; `declined` also if the card company does not know the card.
   * @example
   * const card = { number: '1234-1234-1234-1234', expiry: '2027-04', birth: '820213' };
   * const paid = await client.billing.onetime(card, order);
   */
  onetime(card: Card, order: OnetimeOrder, customerUid?: string): Promise<PaidPayment>;
  /**
   * Schedules charges of a registered card, one for each order:
   * `POST /subscribe/payments/schedule`. The webhook reports how each went, paid or failed.
   *
   * @throws {PaymentError} `api` (an unknown card, an order number that was used), `interrupted`:
   * `getSchedule` says whether it is there; `unavailable`, `invalid`.
   * @example
   * const december = { merchantUid: 'order_2026_12', name: 'December', amount: 9900 };
   * const scheduleAt = new Date('2026-12-01T09:00:00+09:00');
   * await client.billing.schedule(customerUid, [{ ...december, scheduleAt }]);
   */
  schedule(customerUid: string, orders: readonly ScheduledOrder[]): Promise<Schedule[]>;
  /**
   * Revokes scheduled charges of a card, these or `'all'`: `POST /subscribe/payments/unschedule`.
   * `'all'` is required, because to the gateway no order number means every one.
   *
   * @throws {PaymentError} `api` if none waits, `interrupted`, `unavailable`, `invalid`.
   * @example
   * await client.billing.unschedule(customerUid, 'all');
   */
  unschedule(customerUid: string, merchantUids: readonly string[] | 'all'): Promise<Schedule[]>;
  /**
   * Reads one scheduled charge: `GET /subscribe/payments/schedule/{merchant_uid}`.
   *
   * @throws {PaymentError} `api` if it does not exist, `unavailable`, `invalid`.
   */
  getSchedule(merchantUid: string): Promise<Schedule>;
  /**
   * Lists the scheduled charges with a time within a span, however long:
   * `GET /subscribe/payments/schedule`.
   *
   * @throws {PaymentError} while it is read: `invalid`, `unavailable`, `api`.
   * @example
   * const [from, to] = [new Date('2026-12-01'), new Date('2026-12-31')];
   * for await (const { scheduleAt } of client.billing.listSchedules({ from, to })) show(scheduleAt);
   */
  listSchedules(options: ScheduleListOptions): AsyncIterable<Schedule>;
  /**
   * Gives a charge another time. The charge is read first
   * (`GET /subscribe/payments/schedule/{merchant_uid}`): one that waits is moved
   * (`PUT /subscribe/payments/schedule/{merchant_uid}`), one that failed is scheduled again
   * (`POST /subscribe/payments/schedule/{merchant_uid}/reschedule`).
   *
   * @throws {PaymentError} `api` if it can be neither, `interrupted`, `unavailable`, `invalid`.
   */
  reschedule(merchantUid: string, scheduleAt: Date): Promise<Schedule>;
  /**
   * Charges a scheduled order that failed again, now:
   * `POST /subscribe/payments/schedule/{merchant_uid}/retry`.
   *
   * @throws {PaymentError} as `charge`.
   */
  retry(merchantUid: string): Promise<PaidPayment>;
}
