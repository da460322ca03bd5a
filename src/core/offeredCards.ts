import { cardIssuers, type Named } from './codes.js';
import type { CardDetail } from './wire.js';

/** A card company: its code, and its name in both languages. */
export interface CardIssuer extends Named {
  readonly code: string;
}

const issuers: readonly CardIssuer[] = Object.values(cardIssuers);
const { samsung, kb, hyundai, bc, shinhan, lotte, hana, nh } = cardIssuers;
const common: readonly CardIssuer[] = [samsung, kb, hyundai, bc, shinhan, lotte, hana, nh];

/** A card company by its code; one that the table does not know is named by its code. */
export function cardIssuer(code: string): CardIssuer {
  return issuers.find((issuer) => issuer.code === code) ?? { code, ko: code, en: code };
}

/**
 * The companies that the shopper may choose, by the rules of `card.detail` in the order in which
 * they arrive: those that the window shows at once, and those that it keeps under "other cards".
 * One function decides for the payment window and for fields that stand in for it.
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
