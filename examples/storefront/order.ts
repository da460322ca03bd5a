// What the page and its server tell each other of an order.
import type { VirtualAccount } from 'react-inicis';
import type { Item, Method } from './offer.js';

/** What a shopper chose. What it costs is not theirs to say. */
export interface Wanted {
  item: Item;
  method: Method;
}

/** What an order is paid with. */
export interface PlacedOrder {
  merchantUid: string;
  name: string;
  amount: number;
}

/** What became of an order, for who placed it. Money in won. */
export interface ShownOrder {
  merchantUid: string;
  item: Item;
  amount: number;
  refunded: number;
  status: 'open' | 'awaiting' | 'paid' | 'refunded' | 'review';
  /** Where the money of a transfer is awaited. */
  account: VirtualAccount | null;
  /** The card that paid; 0 months are a lump sum. */
  card: { name: string; months: number } | null;
  /** What a person of the shop has to look at: money that does not match the order. */
  note: string | null;
}

/** A card that was registered for later charges, as far as the gateway says. */
export interface RegisteredCard {
  name: string | null;
  /** Masked. */
  number: string | null;
}
