import { checkId } from '../../../core/id.js';
import type { Buyer, Order, Pg } from '../../../core/request.js';
import { check } from '../../../core/rules.js';
import { encodeTaxParts } from '../../../core/taxParts.js';
import { encodeRow, optional, type Encoders } from './encoders.js';
import { encodeBuyer } from './person.js';
import type { OnetimeBody, OrderBody } from './requestBodies.js';

/**
 * An order that is charged without the shopper: from your database, never from a browser. It may be
 * the row itself: the fields below are picked, and all others are ignored. A `buyer` is written by
 * you: an unknown field in it is refused.
 */
export interface ChargeOrder extends Order {
  /** Person who pays. Sent as `buyer_*`. */
  buyer?: Partial<Buyer> | undefined;
  /**
   * Months to pay in, 0 for a lump sum; others only from 50,000 won. Sent as `card_quota`.
   * @default 0
   */
  months?: number | undefined;
  /** Has the shop pay the interest of these months. Sent as `interest_free_by_merchant`. */
  interestFree?: boolean | undefined;
  /** Pays a part with the card's points. Sent as `use_card_point`. */
  cardPoints?: boolean | undefined;
  /** Anything of yours that JSON holds; it comes back with the payment. Sent as `custom_data`. */
  customData?: object | undefined;
  /** Address of the webhook, instead of the console's. Sent as `notice_url`. */
  noticeUrl?: string | undefined;
}

/** An order charged by a card's number. */
export interface OnetimeOrder extends ChargeOrder {
  /** Name of the channel. Sent as `pg`. */
  pg?: Pg | undefined;
}

/** Encoders of a charged order. An amount of 0 is refused: nothing would be charged. */
export const orderEncoders = {
  merchantUid: (uid) => ({ merchant_uid: checkId('merchantUid', uid) }),
  name: (name) => ({ name: check('order.name', 'text40', name) }),
  amount: (amount) => ({ amount: check('order.amount', 'won', amount) }),
  taxFree: (_, { amount, taxFree, vat }) => encodeTaxParts('order.', amount, { taxFree, vat }),
  // Sent with `taxFree`: both are parts of one amount.
  vat: () => ({}),
  buyer: optional(encodeBuyer),
  months: optional((months) => ({ card_quota: check('order.months', 'quota', months) })),
  interestFree: optional((free) => ({ interest_free_by_merchant: free })),
  cardPoints: optional((used) => ({ use_card_point: used })),
  customData: optional((data) => ({
    custom_data: JSON.stringify(check('customData', 'json', data)),
  })),
  noticeUrl: optional((url) => ({ notice_url: check('noticeUrl', 'url', url) })),
} satisfies Encoders<ChargeOrder, OrderBody>;

const onetimeEncoders = {
  ...orderEncoders,
  pg: optional((pg) => ({ pg: check('pg', 'pg', pg) })),
} satisfies Encoders<OnetimeOrder, OnetimeBody>;

/** Encodes an order that a registered card pays. */
export const encodeOrder = (order: ChargeOrder) => encodeRow(orderEncoders, order);

/** Encodes an order that a card pays by its number. */
export const encodeOnetimeOrder = (order: OnetimeOrder) => encodeRow(onetimeEncoders, order);
