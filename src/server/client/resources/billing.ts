import { PaymentError } from '../../../core/error.js';
import type { Pg } from '../../../core/request.js';
import { check } from '../../../core/rules.js';
import { encodeCard, secretsOf, type Card } from '../encode/card.js';
import { charge } from './charge.js';
import { encodeOrder, type ChargeOrder } from '../encode/chargeOrder.js';
import { ask, type Exchange } from '../http/exchange.js';
import { checkId, inPath } from '../../../core/id.js';
import { pagesOf } from '../http/pages.js';
import type { PaidPayment } from '../decode/payment.js';
import type { Payments } from './payments.js';
import {
  decodeSchedule,
  decodeSchedules,
  encodeScheduled,
  merchantUidOf,
  type Schedule,
  type ScheduledOrder,
} from '../decode/schedule.js';
import { piecesOf, unixOf, type Span } from '../encode/span.js';

/**
 * Charges without the shopper, now and later. Each is sent once and given 60 seconds. Where no clear
 * answer comes, the payment is looked for by its order number 1, 2, 4, 8 and 15 seconds later; then
 * its outcome is open, and the charge rejects with `interrupted`: ask again by `merchantUid`, and do
 * not charge under another one before you know.
 */
export interface Billing {
  /**
   * Charges a registered card: `POST /subscribe/payments/again`.
   *
   * @throws {PaymentError} `declined` with the gateway's words, though REST calls that a success;
   * `interrupted` where the outcome is open; `unverified` where the order was paid with another
   * amount; `api` (an unknown card, an order that was paid before), `unavailable` where it was not
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
   * @throws {PaymentError} as `charge`; `declined` also where the card company does not know the card.
   * @example
   * const card = { number: '1234-1234-1234-1234', expiry: '2027-04', birth: '820213' };
   * const paid = await client.billing.onetime(card, order);
   */
  onetime(
    card: Card,
    order: ChargeOrder & { pg?: Pg | undefined },
    customerUid?: string,
  ): Promise<PaidPayment>;
  /**
   * Has the gateway charge a registered card later, once for each order:
   * `POST /subscribe/payments/schedule`. The webhook tells how each went, paid or failed.
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
   * All must be said: to the gateway, no order number means every one.
   *
   * @throws {PaymentError} `api` where none waits, `interrupted`, `unavailable`, `invalid`.
   * @example
   * await client.billing.unschedule(customerUid, 'all');
   */
  unschedule(customerUid: string, merchantUids: readonly string[] | 'all'): Promise<Schedule[]>;
  /**
   * One scheduled charge: `GET /subscribe/payments/schedule/{merchant_uid}`.
   *
   * @throws {PaymentError} `api` where there is none, `unavailable`, `invalid`.
   */
  getSchedule(merchantUid: string): Promise<Schedule>;
  /**
   * The scheduled charges with a time within a span, however long:
   * `GET /subscribe/payments/schedule`.
   *
   * @throws {PaymentError} while it is read: `invalid`, `unavailable`, `api`.
   * @example
   * const [from, to] = [new Date('2026-12-01'), new Date('2026-12-31')];
   * for await (const { scheduleAt } of client.billing.listSchedules({ from, to })) show(scheduleAt);
   */
  listSchedules(span: Span & { status?: Schedule['status'] | undefined }): AsyncIterable<Schedule>;
  /**
   * Another time for a charge. One that waits is moved
   * (`PUT /subscribe/payments/schedule/{merchant_uid}`), one that failed is scheduled anew
   * (`POST …/reschedule`); it is read first, to know which.
   *
   * @throws {PaymentError} `api` where it can be neither, `interrupted`, `unavailable`, `invalid`.
   */
  reschedule(merchantUid: string, scheduleAt: Date): Promise<Schedule>;
  /**
   * Charges a scheduled order that failed once more, now:
   * `POST /subscribe/payments/schedule/{merchant_uid}/retry`.
   *
   * @throws {PaymentError} as `charge`.
   */
  retry(merchantUid: string): Promise<PaidPayment>;
}

const schedulePath = (merchantUid: string) =>
  `/subscribe/payments/schedule/${inPath('merchantUid', merchantUid)}`;

export const createBilling = (exchange: Exchange, payments: Payments): Billing => ({
  charge: async (customerUid, order) => {
    const body = { customer_uid: checkId('customerUid', customerUid), ...encodeOrder(order) };
    const endpoint = { method: 'POST', path: '/subscribe/payments/again' } as const;
    return charge(exchange, payments, { endpoint, body, ...order });
  },
  onetime: async (card, { pg, ...order }, customerUid) => {
    const body = {
      ...(customerUid !== undefined && { customer_uid: checkId('customerUid', customerUid) }),
      ...encodeCard(card),
      ...encodeOrder(order),
      ...(pg !== undefined && { pg: check('pg', 'pg', pg) }),
    };
    const endpoint = { method: 'POST', path: '/subscribe/payments/onetime' } as const;
    const { merchantUid, amount } = order;
    const secrets = secretsOf(card);
    return charge(exchange, payments, { endpoint, body, merchantUid, amount, secrets });
  },
  retry: async (merchantUid) => {
    const endpoint = { method: 'POST', path: `${schedulePath(merchantUid)}/retry` } as const;
    return charge(exchange, payments, { endpoint, body: {}, merchantUid });
  },
  ...createSchedules(exchange),
});

type Schedules = Omit<Billing, 'charge' | 'onetime' | 'retry'>;

function createSchedules(exchange: Exchange): Schedules {
  const getSchedule = async (merchantUid: string) => {
    const path = schedulePath(merchantUid);
    return ask(exchange, { method: 'GET', path, decode: decodeSchedule });
  };
  return {
    getSchedule,
    schedule: async (customerUid, orders) => {
      const customer_uid = checkId('customerUid', customerUid);
      const body = {
        customer_uid,
        schedules: someOf('orders', orders).map(encodeScheduled),
      };
      const endpoint = { method: 'POST', path: '/subscribe/payments/schedule' } as const;
      return ask(exchange, { ...endpoint, body, decode: decodeSchedules });
    },
    unschedule: async (customerUid, merchantUids) => {
      const customer_uid = checkId('customerUid', customerUid);
      const these =
        merchantUids !== 'all' &&
        someOf('merchantUids', merchantUids).map((uid) => checkId('merchantUid', uid));
      const body = { customer_uid, ...(these && { merchant_uid: these }) };
      const endpoint = { method: 'POST', path: '/subscribe/payments/unschedule' } as const;
      return ask(exchange, { ...endpoint, body, decode: decodeSchedules });
    },
    async *listSchedules({ status, ...span }) {
      const queries = piecesOf(span).map(({ from, to }) => ({
        schedule_from: from,
        schedule_to: to,
        schedule_status: status,
      }));
      const by = { decode: decodeSchedule, key: merchantUidOf };
      yield* pagesOf(exchange, '/subscribe/payments/schedule', queries, by);
    },
    reschedule: async (merchantUid, scheduleAt) => {
      const body = { schedule_at: unixOf('scheduleAt', scheduleAt) };
      const path = schedulePath(merchantUid);
      const { status } = await getSchedule(merchantUid);
      const endpoint =
        status === 'scheduled'
          ? ({ method: 'PUT', path } as const)
          : ({ method: 'POST', path: `${path}/reschedule` } as const);
      return ask(exchange, { ...endpoint, body, decode: decodeSchedule });
    },
  };
}

/** To the gateway an empty list is no list, and no list means everything. */
function someOf<T>(field: string, list: readonly T[]): readonly T[] {
  if (Array.isArray(list) && list.length > 0) return list;
  throw new PaymentError('invalid', `${field}: must be a list with at least one`, { field });
}
