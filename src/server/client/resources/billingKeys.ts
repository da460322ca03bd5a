import * as v from 'valibot';
import type { Buyer, Pg } from '../../../core/request.js';
import { check } from '../../../core/rules.js';
import { decodeBillingKey, type BillingKey } from '../decode/billingKey.js';
import { encodeCard, secretsOf, type Card } from '../encode/card.js';
import { refusedCard } from './charge.js';
import { encodePerson } from '../encode/chargeOrder.js';
import { ask, responseOf, type Exchange } from '../http/exchange.js';
import { checkId, inPath } from '../../../core/id.js';
import { pagesOf, queryOf } from '../http/pages.js';
import { parse } from '../../parse.js';
import { decodePayment, type Payment } from '../decode/payment.js';
import { impUidOf } from './payments.js';
import { decodeSchedule, merchantUidOf, type Schedule } from '../decode/schedule.js';
import { piecesOf, type Span } from '../encode/span.js';

/** Where a card is registered, and whose it is. */
export interface IssueOptions {
  /**
   * The channel. The gateway's schema asks for it, its own sample names none: without it, and
   * without `pg`, the account's default channel is taken. Wire: `channel_key`.
   */
  channelKey?: string | undefined;
  /** The older name of a channel. Wire: `pg`. */
  pg?: Pg | undefined;
  /** Your number of the shopper. Wire: `customer_id`. */
  customerId?: string | undefined;
  /** Whose card it is. Wire: `customer_*`. */
  customer?: Partial<Buyer> | undefined;
}

/**
 * Cards that the gateway keeps. `customerUid` is your name for one: make it on your server,
 * unguessable, and take it from your database, never from a browser.
 */
export interface BillingKeys {
  /**
   * Registers a card by its number: `POST /subscribe/customers/{customer_uid}`. Nothing is charged.
   * A card of the same name is replaced.
   *
   * @throws {PaymentError} `declined` where the card company refuses, `interrupted` where no clear
   * answer came: `get` says whether it is there; `api`, `unavailable`, `invalid`.
   * @example
   * const card = { number: '1234-1234-1234-1234', expiry: '2027-04', birth: '820213' };
   * const { cardName } = await client.billingKeys.issue(customerUid, card);
   */
  issue(customerUid: string, card: Card, options?: IssueOptions): Promise<BillingKey>;
  /**
   * One card: `GET /subscribe/customers/{customer_uid}`.
   *
   * @throws {PaymentError} `api` where there is none, `unavailable`, `invalid`.
   */
  get(customerUid: string): Promise<BillingKey>;
  /**
   * The cards of these names, those that there are: `GET /subscribe/customers`, a hundred at a time.
   *
   * @throws {PaymentError} while it is read: `invalid`, `unavailable`, `api`.
   */
  list(customerUids: readonly string[]): AsyncIterable<BillingKey>;
  /**
   * Forgets a card: `DELETE /subscribe/customers/{customer_uid}`. Resolves with what it was.
   *
   * @throws {PaymentError} `api` where there is none, `interrupted`, `unavailable`, `invalid`.
   */
  remove(customerUid: string, options?: { reason?: string | undefined }): Promise<BillingKey>;
  /**
   * What was paid with a card, newest first: `GET /subscribe/customers/{customer_uid}/payments`.
   *
   * @throws {PaymentError} while it is read: `api` where there is no such card, `unavailable`,
   * `invalid`.
   */
  payments(customerUid: string): AsyncIterable<Payment>;
  /**
   * The scheduled charges of a card with a time within a span, however long:
   * `GET /subscribe/customers/{customer_uid}/schedules`.
   *
   * @throws {PaymentError} while it is read: `invalid`, `unavailable`, `api`.
   */
  schedules(
    customerUid: string,
    span: Span & { status?: Schedule['status'] | undefined },
  ): AsyncIterable<Schedule>;
}

const inOneQuery = 100;
const Several = v.array(v.unknown());

export function createBillingKeys(exchange: Exchange): BillingKeys {
  const decode = decodeBillingKey;
  const pathOf = (uid: string) => `/subscribe/customers/${inPath('customerUid', uid)}`;

  return {
    issue: async (customerUid, card, { channelKey, pg, customerId, customer } = {}) => {
      const endpoint = { method: 'POST', path: pathOf(customerUid) } as const;
      const body = {
        ...encodeCard(card),
        ...(channelKey !== undefined && { channel_key: channelKey }),
        ...(pg !== undefined && { pg: check('pg', 'pg', pg) }),
        ...(customerId !== undefined && { customer_id: customerId }),
        ...(customer && encodePerson('customer', customer)),
      };
      const issuing = ask(exchange, { ...endpoint, body, decode, secrets: secretsOf(card) });
      return issuing.catch((error: unknown) => {
        throw refusedCard(error);
      });
    },
    get: async (uid) => ask(exchange, { method: 'GET', path: pathOf(uid), decode }),
    async *list(uids) {
      for (let at = 0; at < uids.length; at += inOneQuery) {
        yield* await several(exchange, uids.slice(at, at + inOneQuery));
      }
    },
    remove: async (uid, { reason } = {}) => {
      const path = pathOf(uid) + queryOf({ reason });
      return ask(exchange, { method: 'DELETE', path, decode });
    },
    async *payments(uid) {
      const by = { decode: decodePayment, key: impUidOf };
      yield* pagesOf(exchange, `${pathOf(uid)}/payments`, [{}], by);
    },
    async *schedules(uid, { status, ...span }) {
      const queries = piecesOf(span).map((piece) => ({ ...piece, 'schedule-status': status }));
      const by = { decode: decodeSchedule, key: merchantUidOf };
      yield* pagesOf(exchange, `${pathOf(uid)}/schedules`, queries, by);
    },
  };
}

/** Of these cards, those that there are: the gateway answers 404 where there is none of them. */
async function several(exchange: Exchange, uids: readonly string[]): Promise<BillingKey[]> {
  const names = uids.map((uid) => queryOf({ 'customer_uid[]': checkId('customerUid', uid) }));
  const path = `/subscribe/customers?${names.map((name) => name.slice(1)).join('&')}`;
  const endpoint = { method: 'GET', path } as const;
  const reply = await exchange(endpoint);
  if (reply.status === 404) return [];
  const what = 'the billing keys';
  return parse(Several, responseOf(reply, endpoint), { reason: 'api', what }).map(decodeBillingKey);
}
