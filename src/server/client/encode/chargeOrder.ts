import { checkId } from '../../../core/id.js';
import type { Buyer, Order, Pg } from '../../../core/request.js';
import { check } from '../../../core/rules.js';
import { encodeTaxParts } from '../../../core/orderRow.js';
import { encodeRow, optional, type Encoders } from './encoders.js';
import { encodeBuyer } from './person.js';
import type { ChargeBody, OnetimeBody, OrderBody, RegisteredCardBody } from './requestBodies.js';
import { checkWord, productTypes, type ProductType } from './words.js';

/**
 * Order that is charged without the shopper, now or later. Take it from your database, never from a
 * browser.
 *
 * It may be a database row: the fields below are picked, and all others are ignored. `buyer` is
 * different: an unknown field in it is `invalid`, because you write it in code.
 */
export interface BillingOrder extends Order {
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
  /**
   * Currency code. KG Inicis charges won only. Sent as `currency`.
   *
   * @default 'KRW'
   */
  currency?: string | undefined;
  /**
   * Parameters for the PG, by its own names. They are passed on unchanged. Sent as JSON text in
   * `bypass`.
   */
  bypass?: object | undefined;
  /** IP address of the shopper's browser. The default is your server's address. Sent as `browser_ip`. */
  browserIp?: string | undefined;
  /** Kind of goods: `real` or `digital`. Only other PGs use it. Sent as `product_type`. */
  productType?: ProductType | undefined;
  /** Id of a promotion of PortOne that reduces the amount. Sent as `promotion_id`. */
  promotionId?: string | undefined;
}

/** Order that is charged to a registered card, now or later. */
export interface RegisteredCardOrder extends BillingOrder {
  /** Number of products in the order. Sent as `product_count`. */
  productCount?: number | undefined;
  /** Receiver of the cash receipt. Only other PGs use it. Sent as `cash_receipt_type`. */
  cashReceiptType?: 'person' | 'company' | 'anonymous' | undefined;
  /** More parameters, such as `naverUseCfm` of Naver Pay. Sent as `extra`. */
  pgExtra?: object | undefined;
}

/** Order that is charged to a registered card now. It may be a database row, as `BillingOrder`. */
export interface ChargeOrder extends RegisteredCardOrder {
  /** Channel of a card that is registered in a group of channels. Sent as `channel_key`. */
  channelKey?: string | undefined;
}

/** Order that is charged to a card number. It may be a database row, as `BillingOrder`. */
export interface OnetimeOrder extends BillingOrder {
  /** Channel, as `html5_inicis.{merchant id}`. Sent as `pg`. */
  pg?: Pg | undefined;
  /** Group of channels (스마트 라우팅), instead of `pg`. Sent as `channelGroupId`. */
  channelGroupId?: string | undefined;
  /** Id of a 3-D Secure authentication. Only PGs abroad use it. Sent as `secure_3d_charge_id`. */
  secure3dChargeId?: string | undefined;
  /** Token of a 3-D Secure authentication. Only PGs abroad use it. Sent as `secure_3d_token`. */
  secure3dToken?: string | undefined;
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
  currency: optional((currency) => ({ currency: check('currency', 'required', currency) })),
  bypass: optional((bypass) => ({ bypass: JSON.stringify(check('bypass', 'json', bypass)) })),
  browserIp: optional((ip) => ({ browser_ip: check('browserIp', 'required', ip) })),
  productType: optional((type) => ({ product_type: checkWord('productType', productTypes, type) })),
  promotionId: optional((id) => ({ promotion_id: check('promotionId', 'required', id) })),
} satisfies Encoders<BillingOrder, OrderBody>;

/** Encoders of an order that is charged to a registered card. */
export const registeredCardEncoders = {
  ...orderEncoders,
  productCount: optional((count) => ({ product_count: check('productCount', 'won', count) })),
  cashReceiptType: optional((type) => ({
    cash_receipt_type: checkWord('cashReceiptType', ['person', 'company', 'anonymous'], type),
  })),
  pgExtra: optional((extra) => ({ extra: check('pgExtra', 'json', extra) })),
} satisfies Encoders<RegisteredCardOrder, RegisteredCardBody>;

const chargeEncoders = {
  ...registeredCardEncoders,
  channelKey: optional((key) => ({ channel_key: check('channelKey', 'required', key) })),
} satisfies Encoders<ChargeOrder, ChargeBody>;

const onetimeEncoders = {
  ...orderEncoders,
  pg: optional((pg) => ({ pg: check('pg', 'pg', pg) })),
  channelGroupId: optional((id) => ({ channelGroupId: check('channelGroupId', 'required', id) })),
  secure3dChargeId: optional((id) => ({ secure_3d_charge_id: id })),
  secure3dToken: optional((token) => ({ secure_3d_token: token })),
} satisfies Encoders<OnetimeOrder, OnetimeBody>;

/** Encodes an order that is charged to a registered card. */
export const encodeOrder = (order: ChargeOrder) => encodeRow(chargeEncoders, order);

/** Encodes an order that is charged to a card number. */
export const encodeOnetimeOrder = (order: OnetimeOrder) => encodeRow(onetimeEncoders, order);
