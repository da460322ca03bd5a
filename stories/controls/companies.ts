import { cardIssuers, type Locale } from 'react-inicis';

const companies: readonly { code: string; ko: string; en: string }[] = Object.values(cardIssuers);

/** Codes of all card companies. */
export const companyCodes = companies.map(({ code }) => code);

/** Returns the name of a card company, with its code. An unknown company has its code only. */
export function companyName(code: string, locale: Locale): string {
  const company = companies.find((one) => one.code === code);
  return company ? `${company[locale]} (${code})` : code;
}

/** Numbers of months that a contract usually has. */
export const usualMonths = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 24, 36] as const;

/** Returns the sorted numbers of the list and of the chosen values, so that every value is offered. */
export const monthsWith = (chosen: readonly number[]): number[] =>
  [...new Set([...usualMonths, ...chosen])].sort((a, b) => a - b);
