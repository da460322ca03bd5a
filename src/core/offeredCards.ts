import { cardIssuers, type Named } from './codes.js';
import type { CardDetail } from './wire.js';

/** Card company: code, and name in both languages. */
export interface CardIssuer extends Named {
  readonly code: string;
}

const issuers: readonly CardIssuer[] = Object.values(cardIssuers);
const { samsung, kb, hyundai, bc, shinhan, lotte, hana, nh } = cardIssuers;
const common: readonly CardIssuer[] = [samsung, kb, hyundai, bc, shinhan, lotte, hana, nh];

/** Returns the card company of a code. The name of an unknown company is its code. */
export function cardIssuer(code: string): CardIssuer {
  return issuers.find((issuer) => issuer.code === code) ?? { code, ko: code, en: code };
}

/**
 * Returns the card companies that the shopper can choose, after the rules of `card.detail` are applied
 * in order. `usual` are shown at once, `others` under "other cards" (그외카드). The sandbox's payment
 * window and `IssuerField` both use it, so they offer the same companies.
 */
export function offeredCards(detail: readonly CardDetail[] = []): {
  usual: CardIssuer[];
  others: CardIssuer[];
} {
  const enabled = new Map(issuers.map(({ code }) => [code, true]));
  for (const rule of detail) {
    const codes = rule.card_code === '*' ? [...enabled.keys()] : [rule.card_code];
    for (const code of codes) enabled.set(code, rule.enabled);
  }
  const offered = [...enabled].filter(([, shown]) => shown).map(([code]) => cardIssuer(code));
  return {
    usual: common.filter((issuer) => offered.includes(issuer)),
    others: offered.filter((issuer) => !common.includes(issuer)),
  };
}
