// Products and payment options of the shop, for its page and its server. Types and tables are
// imported from the server entry, so that the server does not load the browser entry. Both entries
// export the same tables.
import { cardIssuers, type Cards, type InterestFree } from 'react-inicis/server';

/** Sizes of the coffee. */
export const sizes = ['200g', '1kg'] as const;
export type Size = (typeof sizes)[number];

/** Items that can be ordered. A subscription registers a card, which is charged every month. */
export const items = [...sizes, 'subscription'] as const;
export type Item = (typeof items)[number];

/** Prices in won. The page shows them, but the server sets the amount of an order. */
export const prices: Readonly<Record<Item, number>> = {
  '200g': 16_000,
  '1kg': 64_000,
  subscription: 0,
};

/** Names of the items, as the payment window and the card statement show them. */
export const names: Readonly<Record<Item, string>> = {
  '200g': '에티오피아 예가체프 200g',
  '1kg': '에티오피아 예가체프 1kg',
  subscription: '정기배송',
};

/** Payment methods of the contract, in the order of the page. */
export const methods = ['card', 'kakaopay', 'naverpay', 'trans', 'vbank', 'phone'] as const;
export type Method = (typeof methods)[number];

const { shinhan, kb, hyundai, kdb, savings } = cardIssuers;

/** Card companies that the shop accepts. */
export const cards: Cards = { except: [kdb.code, savings.code] };

/** Installment months that the shop offers. */
export const installments = [2, 3, 4, 5, 6, 12];

/** Largest number of interest-free months by card company, as agreed with KG Inicis. */
export const interestFree: Extract<InterestFree, object> = {
  [shinhan.code]: 3,
  [kb.code]: 6,
  [hyundai.code]: 2,
};
