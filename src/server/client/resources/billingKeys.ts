import { checkId } from '../../../core/id.js';
import { check } from '../../../core/rules.js';
import { decodeBillingKey, decodeBillingKeys, type BillingKey } from '../decode/billingKey.js';
import { decodePayment } from '../decode/decodePayment.js';
import type { Payment } from '../decode/payment.js';
import type { Schedule } from '../decode/schedule.js';
import { encodeCard, type Card } from '../encode/card.js';
import { encodeWritten, optional, type Encoders } from '../encode/encoders.js';
import { encodeIssueOptions, type IssueOptions } from '../encode/issueOptions.js';
import { checkWord, requesters, type Requester } from '../encode/words.js';
import { isNotFound, responseOf } from '../http/envelope.js';
import { queryString } from '../http/queryString.js';
import { readPages } from '../http/readPages.js';
import type { RestApi } from '../http/restApi.js';
import type { ScheduleListOptions } from './billing.js';
import { asCardDecline } from './cardDecline.js';
import { readCardSchedules } from './scheduleLists.js';
import { cardPath } from './unknownCard.js';

/** Options of a removal. An unknown option is `invalid`. */
export interface RemoveOptions {
  /** Reason, stored by the gateway. Sent as `reason`. */
  reason?: string | undefined;
  /** Person who asked for the removal. Only Naver Pay uses it. Sent as `extra[requester]`. */
  requester?: Requester | undefined;
}

/**
 * Cards that are registered at the gateway. `customerUid` is your id of a card. Create it on your
 * server so that it cannot be guessed. Read it from your database, never from a browser.
 */
export interface BillingKeys {
  /**
   * Registers a card by its number: `POST /subscribe/customers/{customer_uid}`. Nothing is charged.
   * A card with the same `customerUid` is replaced.
   *
   * @throws {PaymentError} `declined` if the card company refuses the card; `interrupted` if no
   * clear answer came (read the card with `get`); `api`, `unavailable`, `invalid`.
   * @example
   * const card = { number: '1234-1234-1234-1234', expiry: '2027-04', birth: '820213' };
   * const { cardName } = await client.billingKeys.issue(customerUid, card);
   */
  issue(customerUid: string, card: Card, options?: IssueOptions): Promise<BillingKey>;
  /**
   * Reads a registered card: `GET /subscribe/customers/{customer_uid}`.
   *
   * @throws {PaymentError} `api` if it does not exist, `unavailable`, `invalid`.
   * @example
   * const { cardNumber } = await client.billingKeys.get(customerUid);
   */
  get(customerUid: string): Promise<BillingKey>;
  /**
   * Lists the registered cards with these ids: `GET /subscribe/customers`, up to 100 ids in a
   * request. Ids without a card are left out.
   *
   * @throws {PaymentError} during the iteration: `invalid`, `unavailable`, `api`.
   * @example
   * for await (const { cardName } of client.billingKeys.list([customerUid])) show(cardName);
   */
  list(customerUids: readonly string[]): AsyncIterable<BillingKey>;
  /**
   * Removes a registered card: `DELETE /subscribe/customers/{customer_uid}`. Resolves with this
   * card.
   *
   * @throws {PaymentError} `api` if it does not exist, `interrupted`, `unavailable`, `invalid`.
   * @example
   * await client.billingKeys.remove(customerUid, { reason: 'The shopper left' });
   */
  remove(customerUid: string, options?: RemoveOptions): Promise<BillingKey>;
  /**
   * Lists the payments of a registered card, newest first:
   * `GET /subscribe/customers/{customer_uid}/payments`.
   *
   * @throws {PaymentError} during the iteration: `api` if the card does not exist, `unavailable`,
   * `invalid`.
   * @example
   * for await (const payment of client.billingKeys.payments(customerUid)) show(payment.amount);
   */
  payments(customerUid: string): AsyncIterable<Payment>;
  /**
   * Lists the scheduled charges of a registered card that are planned within a span of any length:
   * `GET /subscribe/customers/{customer_uid}/schedules`.
   *
   * @throws {PaymentError} during the iteration: `invalid`, `unavailable`, `api`.
   * @example
   * const [from, to] = [new Date('2026-12-01'), new Date('2026-12-31')];
   * for await (const { scheduleAt } of client.billingKeys.schedules(customerUid, { from, to })) {
   *   show(scheduleAt);
   * }
   */
  schedules(customerUid: string, options: ScheduleListOptions): AsyncIterable<Schedule>;
}

const removeEncoders = {
  reason: optional((reason) => ({ reason: check('reason', 'string', reason) })),
  requester: optional((requester) => ({
    'extra[requester]': checkWord('requester', requesters, requester),
  })),
} satisfies Encoders<RemoveOptions, { reason: string; 'extra[requester]': string }>;

/** Number of cards in one request. */
const batch = 100;

export const createBillingKeys = (rest: RestApi): BillingKeys => ({
  issue: async (customerUid, card, options = {}) => {
    const path = cardPath(customerUid);
    const body = { ...encodeCard(card), ...encodeIssueOptions(options) };
    const request = { method: 'POST', path, body, decode: decodeBillingKey } as const;
    return rest.call(request).catch((error: unknown) => {
      throw asCardDecline(error);
    });
  },
  get: async (uid) => rest.call({ method: 'GET', path: cardPath(uid), decode: decodeBillingKey }),
  async *list(uids) {
    check('customerUids', 'list', uids);
    for (let at = 0; at < uids.length; at += batch) {
      yield* await readExisting(rest, uids.slice(at, at + batch));
    }
  },
  remove: async (uid, options = {}) => {
    const path = cardPath(uid) + queryString(encodeWritten('', removeEncoders, options));
    return rest.call({ method: 'DELETE', path, decode: decodeBillingKey });
  },
  async *payments(uid) {
    const path = `${cardPath(uid)}/payments`;
    yield* readPages(rest, { path, queries: [{}], key: 'imp_uid', decode: decodePayment });
  },
  async *schedules(uid, options) {
    yield* readCardSchedules(rest, `${cardPath(uid)}/schedules`, options);
  },
});

/** Reads the cards that exist. The gateway answers 404 if none of them exists. */
async function readExisting(rest: RestApi, uids: readonly string[]): Promise<BillingKey[]> {
  const checked = uids.map((uid) => checkId('customerUid', uid));
  const path = `/subscribe/customers${queryString({ 'customer_uid[]': checked })}`;
  const request = { method: 'GET', path } as const;
  const reply = await rest.send(request);
  return isNotFound(reply) ? [] : decodeBillingKeys(responseOf(reply, request));
}
