import { checkId, inPath } from '../../../core/id.js';
import { decodeBillingKey, decodeBillingKeys, type BillingKey } from '../decode/billingKey.js';
import { decodePayment } from '../decode/decodePayment.js';
import { impUidOf, type Payment } from '../decode/payment.js';
import { decodeSchedule, merchantUidOf, type Schedule } from '../decode/schedule.js';
import { cardSecrets, encodeCard, type Card } from '../encode/card.js';
import { encodeWritten, optional, type Encoders } from '../encode/encoders.js';
import { encodeIssueOptions, type IssueOptions } from '../encode/issueOptions.js';
import { spanEncoders, splitSpan } from '../encode/span.js';
import { responseOf } from '../http/envelope.js';
import { queryString } from '../http/queryString.js';
import { readPages } from '../http/readPages.js';
import type { RestApi } from '../http/restApi.js';
import type { ScheduleListOptions } from './billing.js';
import { asCardDecline } from './cardDecline.js';

/** Details of a removal. An unknown option is refused. */
export interface RemoveOptions {
  /** Reason, for the gateway's records. Sent as `reason`. */
  reason?: string | undefined;
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
   * @throws {PaymentError} `declined` if the card company refuses, `interrupted` if no clear answer
   * came: `get` says whether it is there; `api`, `unavailable`, `invalid`.
   * @example
   * const card = { number: '1234-1234-1234-1234', expiry: '2027-04', birth: '820213' };
   * const { cardName } = await client.billingKeys.issue(customerUid, card);
   */
  issue(customerUid: string, card: Card, options?: IssueOptions): Promise<BillingKey>;
  /**
   * Reads one card: `GET /subscribe/customers/{customer_uid}`.
   *
   * @throws {PaymentError} `api` if it does not exist, `unavailable`, `invalid`.
   */
  get(customerUid: string): Promise<BillingKey>;
  /**
   * Lists the cards of these names that exist: `GET /subscribe/customers`, a hundred at a time.
   *
   * @throws {PaymentError} while it is read: `invalid`, `unavailable`, `api`.
   */
  list(customerUids: readonly string[]): AsyncIterable<BillingKey>;
  /**
   * Removes a card: `DELETE /subscribe/customers/{customer_uid}`. Resolves with the removed card.
   *
   * @throws {PaymentError} `api` if it does not exist, `interrupted`, `unavailable`, `invalid`.
   */
  remove(customerUid: string, options?: RemoveOptions): Promise<BillingKey>;
  /**
   * Lists the payments of a card, newest first:
   * `GET /subscribe/customers/{customer_uid}/payments`.
   *
   * @throws {PaymentError} while it is read: `api` if the card does not exist, `unavailable`,
   * `invalid`.
   */
  payments(customerUid: string): AsyncIterable<Payment>;
  /**
   * Lists the scheduled charges of a card with a time within a span, however long:
   * `GET /subscribe/customers/{customer_uid}/schedules`.
   *
   * @throws {PaymentError} while it is read: `invalid`, `unavailable`, `api`.
   */
  schedules(customerUid: string, options: ScheduleListOptions): AsyncIterable<Schedule>;
}

const removeEncoders = {
  reason: optional((reason) => ({ reason })),
} satisfies Encoders<RemoveOptions, { reason: string }>;

const scheduleListEncoders = {
  ...spanEncoders,
  status: optional((status) => ({ 'schedule-status': status })),
} satisfies Encoders<ScheduleListOptions, { 'schedule-status': string }>;

/** Cards in one query. */
const batch = 100;

const pathOf = (uid: string) => `/subscribe/customers/${inPath('customerUid', uid)}`;

export const createBillingKeys = (rest: RestApi): BillingKeys => ({
  issue: async (customerUid, card, options = {}) => {
    const path = pathOf(customerUid);
    const body = { ...encodeCard(card), ...encodeIssueOptions(options) };
    const request = { method: 'POST', path, body, secrets: cardSecrets(card) } as const;
    return rest.call({ ...request, decode: decodeBillingKey }).catch((error: unknown) => {
      throw asCardDecline(error);
    });
  },
  get: async (uid) => rest.call({ method: 'GET', path: pathOf(uid), decode: decodeBillingKey }),
  async *list(uids) {
    for (let at = 0; at < uids.length; at += batch) {
      yield* await readExisting(rest, uids.slice(at, at + batch));
    }
  },
  remove: async (uid, options = {}) => {
    const path = pathOf(uid) + queryString(encodeWritten('', removeEncoders, options));
    return rest.call({ method: 'DELETE', path, decode: decodeBillingKey });
  },
  async *payments(uid) {
    const path = `${pathOf(uid)}/payments`;
    yield* readPages(rest, { path, queries: [{}], decode: decodePayment, keyOf: impUidOf });
  },
  async *schedules(uid, options) {
    const query = encodeWritten('', scheduleListEncoders, options);
    const queries = splitSpan(options).map((span) => ({ ...span, ...query }));
    const path = `${pathOf(uid)}/schedules`;
    yield* readPages(rest, { path, queries, decode: decodeSchedule, keyOf: merchantUidOf });
  },
});

/** Reads those of the cards that exist: the gateway answers 404 if none does. */
async function readExisting(rest: RestApi, uids: readonly string[]): Promise<BillingKey[]> {
  const checked = uids.map((uid) => checkId('customerUid', uid));
  const path = `/subscribe/customers${queryString({ 'customer_uid[]': checked })}`;
  const request = { method: 'GET', path } as const;
  const reply = await rest.send(request);
  return reply.status === 404 ? [] : decodeBillingKeys(responseOf(reply, request));
}
