import { checkId } from '../../../core/id.js';
import type { Buyer, Order, Pg } from '../../../core/request.js';
import { check } from '../../../core/rules.js';
import { encodeTaxParts } from '../../../core/taxParts.js';
import { encodeRow, optional, type Encoders } from './encoders.js';
import { encodeBuyer } from './person.js';
import type { OnetimeBody, OrderBody } from './requestBodies.js';

/**
 * Order that is charged without the shopper. Take it from your database, never from a browser.
 *
 * It may be a database row: the fields below are picked, and all others are ignored. `buyer` is
 * different: an unknown field in it is `invalid`, because you write it in code.
 */
export interface ChargeOrder extends Order {
  /** Shopper who pays. Sent as `buyer_*`. */
  buyer?: Partial<Buyer> | undefined;
  /**
   * Number of installment months; 0 is a lump sum. Months need an amount of at least 50,000 won.
   * Sent as `card_quota`.
   *
   * @default 0
   */
  months?: number | undefined;
  /**
   * Set to `true` if the merchant pays the interest of these months. Sent as
   * `interest_free_by_merchant`.
   */
  interestFree?: boolean | undefined;
  /** Set to `true` to pay a part with the card's points. Sent as `use_card_point`. */
  cardPoints?: boolean | undefined;
  /** Any JSON object; the payment contains it later. Sent as `custom_data`. */
  customData?: object | undefined;
  /**
   * URL that receives the webhook instead of the URL in the PortOne console. Sent as `notice_url`.
   */
  noticeUrl?: string | undefined;
}

/** Order that is charged to a card number. */
export interface OnetimeOrder extends ChargeOrder {
  /** Channel, as `html5_inicis.{merchant id}`. Sent as `pg`. */
  pg?: Pg | undefined;
}

/** Encoders of an order. An amount of 0 is refused, because nothing would be charged. */
export const orderEncoders = {
  merchantUid: (uid) => ({ merchant_uid: checkId('merchantUid', uid) }),
  name: (name) => ({ name: check('order.name', 'text40', name) }),
  amount: (amount) => ({ amount: check('order.amount', 'won', amount) }),
  taxFree: (_, { amount, taxFree, vat }) => encodeTaxParts('order.', amount, { taxFree, vat }),
  // Encoded with `taxFree`, because both are parts of one amount.
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

/** Encodes an order that is charged to a registered card. */
export const encodeOrder = (order: ChargeOrder) => encodeRow(orderEncoders, order);

/** Encodes an order that is charged to a card number. */
export const encodeOnetimeOrder = (order: OnetimeOrder) => encodeRow(onetimeEncoders, order);
