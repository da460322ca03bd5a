import { check, invalid } from '../../../core/rules.js';
import type { Buyer, Order } from '../../../core/request.js';
import { checkId } from '../../../core/id.js';

/** An order that is charged without the shopper: from your database, never from a browser. */
export interface ChargeOrder extends Order {
  /** Who pays. Wire: `buyer_*`. */
  buyer?: Partial<Buyer> | undefined;
  /**
   * Months to pay in, 0 for a lump sum; others only from 50,000 won. Wire: `card_quota`.
   * @default 0
   */
  quota?: number | undefined;
  /** Whether the shop pays the interest of these months. Wire: `interest_free_by_merchant`. */
  interestFree?: boolean | undefined;
  /** Whether the card's points pay a part. Wire: `use_card_point`. */
  cardPoints?: boolean | undefined;
  /** Anything of yours that JSON holds; it comes back with the payment. Wire: `custom_data`. */
  customData?: object | undefined;
  /** Where the webhook goes instead of the console's address. Wire: `notice_url`. */
  noticeUrl?: string | undefined;
}

/** What the gateway is sent of an order. An amount of 0 is refused: nothing would be charged. */
export function encodeOrder(order: ChargeOrder): object {
  const { merchantUid, name, amount, taxFree, vat, buyer, quota } = order;
  const { interestFree, cardPoints, customData, noticeUrl } = order;
  check('order.amount', 'won', amount);
  if (taxFree !== undefined) check('order.taxFree', 'wonOrZero', taxFree);
  if (vat !== undefined) check('order.vat', 'wonOrZero', vat);
  if ((taxFree ?? 0) + (vat ?? 0) > amount) throw invalid('order.taxFree', 'parts', taxFree ?? vat);
  return {
    merchant_uid: checkId('merchantUid', merchantUid),
    amount,
    name: check('order.name', 'text40', name),
    ...(taxFree !== undefined && { tax_free: taxFree }),
    ...(vat !== undefined && { vat_amount: vat }),
    ...(quota !== undefined && { card_quota: check('order.quota', 'quota', quota) }),
    ...(interestFree !== undefined && { interest_free_by_merchant: interestFree }),
    ...(cardPoints !== undefined && { use_card_point: cardPoints }),
    ...(customData && { custom_data: JSON.stringify(check('customData', 'json', customData)) }),
    ...(noticeUrl !== undefined && { notice_url: check('noticeUrl', 'url', noticeUrl) }),
    ...(buyer && encodePerson('buyer', buyer)),
  };
}

/** Who pays, or who owns a card, under names that begin alike. */
export function encodePerson(prefix: 'buyer' | 'customer', person: Partial<Buyer>): object {
  const { name, tel, email, address, postcode } = person;
  const named = { name, tel, email, addr: address, postcode };
  return Object.fromEntries(
    Object.entries(named).flatMap(([key, value]) =>
      value === undefined ? [] : [[`${prefix}_${key}`, value]],
    ),
  );
}
