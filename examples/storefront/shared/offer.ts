// Products and payment options of the shop, for its page and its server. Types and tables are
// imported from the server entry, so that the server does not load the browser entry. Both entries
// export the same tables.
import { cardIssuers, type Cards, type InterestFree } from 'react-inicis/server';

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
