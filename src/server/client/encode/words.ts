import { PaymentError } from '../../../core/error.js';

/** Kind of goods: `real` for goods that are delivered, `digital` for content. */
export type ProductType = (typeof productTypes)[number];

/** Kinds of goods that the gateway knows. */
export const productTypes = ['real', 'digital'] as const;

/** Person who asked for a change: the shopper (`customer`) or the merchant (`admin`). */
export type Requester = (typeof requesters)[number];

/** Persons who can ask for a change. */
export const requesters = ['customer', 'admin'] as const;

/**
 * Returns a word that is in the list of the gateway's words.
 *
 * @throws {PaymentError} `invalid`, without the value.
 */
export function checkWord<W extends string>(field: string, words: readonly W[], word: W): W {
  if (words.includes(word)) return word;
  throw new PaymentError('invalid', `${field}: must be ${words.join(', ')}`, { field });
}
