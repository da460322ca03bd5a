// Data of orders and cards that the page and its server exchange.
import type { VirtualAccount } from 'react-inicis';
import type { Item, Method } from './shared/offer.js';

/** Choice of the shopper. It contains no amount, because the server sets it. */
export interface OrderRequest {
  item: Item;
  method: Method;
}

/** Order that was placed and can be paid. The amount is in won. */
export interface PlacedOrder {
  merchantUid: string;
  name: string;
  amount: number;
}

/** Order as the shopper sees it, with its payment. Amounts are in won. */
export interface ShownOrder {
  merchantUid: string;
  item: Item;
  amount: number;
  refunded: number;
  status: 'open' | 'awaiting' | 'paid' | 'refunded' | 'review';
  /** Virtual account that awaits the deposit. */
  account: VirtualAccount | null;
  /** Card that paid; 0 months is a lump sum. */
  card: { name: string; months: number } | null;
  /**
   * Reason why a person of the shop must check the payment, such as an amount that does not match.
   */
  note: string | null;
}

/** Card that was registered for later charges, with the data that the gateway has. */
export interface RegisteredCard {
  name: string | null;
  /** Masked card number. */
  number: string | null;
}
