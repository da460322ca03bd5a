// What the shop sells and takes, for its page and its server. From the server's entry, because a
// server has no use for the other, and the page gets the same few lines from either.
import { cardIssuers, type Cards, type InterestFree } from 'react-inicis/server';

/** The coffee by its size. */
export const sizes = ['200g', '1kg'] as const;
export type Size = (typeof sizes)[number];

/** What can be ordered. A subscription registers a card, and is charged each month. */
export const items = [...sizes, 'subscription'] as const;
export type Item = (typeof items)[number];

/** In won. The page shows the price; the server says what is owed. */
export const prices: Readonly<Record<Item, number>> = {
  '200g': 16_000,
  '1kg': 64_000,
  subscription: 0,
};

/** As they stand in the payment window and on the card's statement. */
export const names: Readonly<Record<Item, string>> = {
  '200g': '에티오피아 예가체프 200g',
  '1kg': '에티오피아 예가체프 1kg',
  subscription: '정기배송',
};

/** The ways to pay that the contract covers, as the page lists them. */
export const methods = ['card', 'kakaopay', 'naverpay', 'trans', 'vbank', 'phone'] as const;
export type Method = (typeof methods)[number];

const { shinhan, kb, hyundai, kdb, savings } = cardIssuers;

/** The card companies that the shop takes. */
export const cards: Cards = { except: [kdb.code, savings.code] };

/** The months that a card may be paid in. */
export const installments = [2, 3, 4, 5, 6, 12];

/** Months whose interest the shop pays, as agreed with KG Inicis. */
export const interestFree: Extract<InterestFree, object> = {
  [shinhan.code]: 3,
  [kb.code]: 6,
  [hyundai.code]: 2,
};
