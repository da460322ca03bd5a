import type { PaidPayment } from '../decode/payment.js';
import type { Schedule } from '../decode/schedule.js';
import type { Card } from '../encode/card.js';
import type { ChargeOrder, OnetimeOrder } from '../encode/chargeOrder.js';
import type { ScheduledOrder } from '../encode/scheduledOrder.js';
import type { ScheduleOptions } from '../encode/scheduleOptions.js';
import type { Span } from '../encode/span.js';

/** Span and status of the scheduled charges to list. An unknown option is `invalid`. */
export interface ScheduleListOptions extends Span {
  /**
   * State of the schedules.
   *
   * @default every status
   */
  status?: 'scheduled' | 'executed' | 'revoked' | undefined;
}

/**
 * Charges of cards without the shopper, now and later.
 *
 * An order is paid once: for an order that is already paid, `charge`, `onetime` and `retry` resolve
 * with its payment, and nothing is charged. If the gateway refuses a charge and does not say whether the
 * order is paid, the error is `api`, not `declined`.
 *
 * They are sent once, with a timeout of 60 seconds. If no clear answer comes, the payment is looked
 * up by its order number 1, 2, 4, 8 and 15 seconds later. If it is
 * not found, the outcome is unknown, and the call rejects with `interrupted`. Read the payment by
 * `merchantUid` later, and do not charge with another order number before you know the outcome.
 */
export interface Billing {
  /**
   * Charges a registered card: `POST /subscribe/payments/again`.
   *
   * @throws {PaymentError} `declined` with the gateway's message (the REST API itself reports a
   * declined charge as a success); `interrupted` if the outcome is unknown; `unverified` if the order
   * was paid with another amount; `api` with the code `unknownCard` if no card is registered with
   * this id; `api` with the gateway's code for any other refusal; `unavailable` if the charge was not
   * sent; `invalid`.
   * @example
   * const order = { merchantUid: 'order_2026_11', name: 'November', amount: 9900 };
   * const paid = await client.billing.charge(customerUid, order);
   */
  charge(customerUid: string, order: ChargeOrder): Promise<PaidPayment>;
  /**
   * Charges a card by its number: `POST /subscribe/payments/onetime`. With a `customerUid` the card
   * is also registered.
   *
   * @throws {PaymentError} as `charge`; `declined` also if the card company does not accept the
   * card data.
   * @example
   * const card = { number: '1234-1234-1234-1234', expiry: '2027-04', birth: '820213' };
   * const paid = await client.billing.onetime(card, order);
   */
  onetime(card: Card, order: OnetimeOrder, customerUid?: string): Promise<PaidPayment>;
  /**
   * Schedules charges of a registered card, one for each order:
   * `POST /subscribe/payments/schedule`. A webhook reports the result of each charge, paid or
   * failed. With `options.card`, the card is registered first.
   *
   * @throws {PaymentError} `api` with the code `unknownCard` if no card is registered with this name;
   * `api` with the code `usedOrderNumber` if an order number has a scheduled charge or a payment
   * already (it is in `receipt`); `declined` if the card
   * company does not accept the card of the options; `interrupted` if it is unknown whether the
   * charge was scheduled (read it with `getSchedule`); `unavailable`, `invalid`.
   * @example
   * const december = { merchantUid: 'order_2026_12', name: 'December', amount: 9900 };
   * const scheduleAt = new Date('2026-12-01T09:00:00+09:00');
   * await client.billing.schedule(customerUid, [{ ...december, scheduleAt }]);
   */
  schedule(
    customerUid: string,
    orders: readonly ScheduledOrder[],
    options?: ScheduleOptions,
  ): Promise<Schedule[]>;
  /**
   * Revokes scheduled charges of a card: `POST /subscribe/payments/unschedule`. Pass the order
   * numbers, or `'all'` for all charges of the card. An empty list is refused, because the gateway
   * would revoke all. Pass `null` as `customerUid` to revoke orders by their
   * numbers alone; then `'all'` is refused.
   *
   * @throws {PaymentError} `api` if no such charge is scheduled, `interrupted`, `unavailable`,
   * `invalid`.
   * @example
   * await client.billing.unschedule(customerUid, 'all');
   */
  unschedule(
    customerUid: string | null,
    merchantUids: readonly string[] | 'all',
  ): Promise<Schedule[]>;
  /**
   * Reads one scheduled charge: `GET /subscribe/payments/schedule/{merchant_uid}`.
   *
   * @throws {PaymentError} `api` if it does not exist, `unavailable`, `invalid`.
   * @example
   * const { status } = await client.billing.getSchedule('order_2026_12');
   */
  getSchedule(merchantUid: string): Promise<Schedule>;
  /**
   * Lists the scheduled charges of all cards that are planned within a span of any length:
   * `GET /subscribe/payments/schedule`.
   *
   * @throws {PaymentError} during the iteration: `invalid`, `unavailable`, `api`.
   * @example
   * const [from, to] = [new Date('2026-12-01'), new Date('2026-12-31')];
   * for await (const { scheduleAt } of client.billing.listSchedules({ from, to })) show(scheduleAt);
   */
  listSchedules(options: ScheduleListOptions): AsyncIterable<Schedule>;
  /**
   * Lists the scheduled charges of one card that are planned within a span of any length:
   * `GET /subscribe/payments/schedule/customers/{customer_uid}`. The same charges as
   * `billingKeys.schedules`, from another endpoint.
   *
   * @throws {PaymentError} during the iteration: `invalid`, `unavailable`, `api`.
   * @example
   * const [from, to] = [new Date('2026-12-01'), new Date('2026-12-31')];
   * for await (const { status } of client.billing.listCardSchedules(customerUid, { from, to })) {
   *   show(status);
   * }
   */
  listCardSchedules(customerUid: string, options: ScheduleListOptions): AsyncIterable<Schedule>;
  /**
   * Changes the time of a scheduled charge. Its status is read first
   * (`GET /subscribe/payments/schedule/{merchant_uid}`). If the charge has not run yet, its time is
   * changed (`PUT /subscribe/payments/schedule/{merchant_uid}`). If it has failed, it is scheduled
   * again (`POST /subscribe/payments/schedule/{merchant_uid}/reschedule`).
   *
   * @throws {PaymentError} `api` if neither is possible, `interrupted`, `unavailable`, `invalid`.
   * @example
   * await client.billing.reschedule('order_2026_12', new Date('2026-12-05T09:00:00+09:00'));
   */
  reschedule(merchantUid: string, scheduleAt: Date): Promise<Schedule>;
  /**
   * Charges a scheduled order again at once, after its scheduled charge failed:
   * `POST /subscribe/payments/schedule/{merchant_uid}/retry`.
   *
   * @throws {PaymentError} as `charge`.
   * @example
   * const paid = await client.billing.retry('order_2026_12');
   */
  retry(merchantUid: string): Promise<PaidPayment>;
}
