import { cardDetail } from './cards.js';
import type { DirectCard, InterestFree, PaymentOptions } from './request.js';
import { check, invalid, refuseUnknownKeys } from './rules.js';
import type { RequestPayParams } from './wire.js';

/** Options about card companies. */
export type CardChoice = Pick<PaymentOptions, 'cards' | 'directCard' | 'interestFree'>;
/** Parameters about card companies. */
export type CardParams = Pick<RequestPayParams, 'card' | 'useFreeInterestFromMall'>;

/** Encodes the card company and the months that the shopper chose on the page. */
export function encodeDirectCard(directCard: DirectCard): CardParams {
  const { code, quota, ...others } = directCard;
  refuseUnknownKeys('directCard', others);
  return {
    card: {
      direct: {
        code: check('directCard.code', 'cardCode', code),
        quota: check('directCard.quota', 'quota', quota),
      },
    },
  };
}

/** Encodes the months without interest: one number, or numbers by company in the rules of `cards`. */
export function encodeInterestFree(months: InterestFree, options: CardChoice): CardParams {
  if (typeof months !== 'object')
    return { card: { interest_free: check('interestFree', 'interestFree', months) } };
  const detail = cardDetail(options);
  // An empty object has no months, so nothing is sent.
  const hasMonths = Object.keys(months).length > 0;
  return hasMonths ? { card: { detail }, useFreeInterestFromMall: true } : {};
}

/**
 * Returns the parameters about card companies, as a payment with these options sends them.
 *
 * @throws {PaymentError} `invalid`
 */
export function encodeCards(options: CardChoice): CardParams {
  const { cards, directCard, interestFree } = options;
  if (cards != null && directCard != null) throw invalid('cards', 'conflict', 'directCard');
  const direct = directCard == null ? {} : encodeDirectCard(directCard);
  const listed = cards == null ? {} : { card: { detail: cardDetail({ cards }) } };
  const free: CardParams = interestFree == null ? {} : encodeInterestFree(interestFree, options);
  return { ...free, card: { ...direct.card, ...listed.card, ...free.card } };
}
