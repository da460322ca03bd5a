// What the shop sells and takes, for its page and its server. From the server's entry, because a
// server has no use for the other, and the page gets the same few lines from either.
import { cardIssuers, type Cards, type InterestFree } from 'react-inicis/server';

/** The coffee by its size, in won. The page shows the price; the server says what is owed. */
export const prices = { '200g': 16_000, '1kg': 64_000 };
export type Size = keyof typeof prices;
export const sizes = ['200g', '1kg'] as const satisfies readonly Size[];

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
