import { banks, cardIssuers, payMethods, shopperMessage, type PaymentError } from 'react-inicis';
import { interestFree, type Method } from '../../shared/offer.js';
import type { Locale } from '../language/language.js';

const issuers = Object.values(cardIssuers);

export const bankNames = (locale: Locale) =>
  Object.values(banks).map((bank) => [bank.code, bank[locale]] as const);

export const methodName = (method: Method, locale: Locale): string => payMethods[method][locale];

/** Returns the name of a card company from the Korean one, which the gateway sends. */
export const issuerName = (korean: string, locale: Locale): string =>
  issuers.find(({ ko }) => ko === korean)?.[locale] ?? korean;

/** Returns the card companies with interest-free months, and the largest number of these. */
export const interestFreeOffers = (locale: Locale) =>
  issuers.flatMap((issuer) => {
    const months = interestFree[issuer.code];
    return months ? [{ name: issuer[locale], months }] : [];
  });

const declined = { ko: '결제가 승인되지 않았습니다.', en: 'The payment was not approved.' };

/** Returns what the shopper reads about an error. The words of the gateway are not for shoppers. */
export const paymentMessage = (error: PaymentError, locale: Locale): string =>
  error.reason === 'declined' ? declined[locale] : shopperMessage(error, locale);
