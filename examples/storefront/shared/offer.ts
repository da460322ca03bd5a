// Payment options of the shop, for its page and its server. The table of cards is imported from the
// server entry, so that the server does not load the browser entry. Both entries export it.
import { cardIssuers, type Cards, type InterestFree } from 'react-inicis/server';

/** Payment methods of the contract, in the order of the page. */
export const methods = ['card', 'kakaopay', 'naverpay', 'trans', 'vbank', 'phone'] as const;
export type Method = (typeof methods)[number];

/** Methods with which KG Inicis can hold the money until the shopper confirms the delivery. */
export const escrowMethods: readonly Method[] = ['card', 'trans', 'vbank'];

const { shinhan, kb, hyundai, kdb, savings } = cardIssuers;

export const cards: Cards = { except: [kdb.code, savings.code] };

export const installments = [2, 3, 4, 5, 6, 12];

/** Largest number of interest-free months by card company, as agreed with KG Inicis. */
export const interestFree: Extract<InterestFree, object> = {
  [shinhan.code]: 3,
  [kb.code]: 6,
  [hyundai.code]: 2,
};
