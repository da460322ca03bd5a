import { cardIssuers, type Named } from '../../core/codes.js';
import type { RequestPayParams } from '../../core/wire.js';

/** Something to choose in the window: a card company, a bank, an easy pay. */
export interface Offer extends Named {
  readonly code: string;
}

type CardRules = NonNullable<NonNullable<RequestPayParams['card']>['detail']>;

const issuers: readonly Offer[] = Object.values(cardIssuers);
const { samsung, kb, hyundai, bc, shinhan, lotte, hana, nh } = cardIssuers;
const usual: readonly Offer[] = [samsung, kb, hyundai, bc, shinhan, lotte, hana, nh];

/** A card company by its code; one that the table does not know is shown by its code. */
export function cardIssuer(code: string): Offer {
  return issuers.find((issuer) => issuer.code === code) ?? { code, ko: code, en: code };
}

/**
 * The companies that the grid shows and those under "other cards", by the rules of `card.detail`
 * in the order in which they arrive. Where none of the usual companies is left, the others are the grid.
 */
export function offeredCards(rules: CardRules = []): { grid: Offer[]; others: Offer[] } {
  const enabled = new Map(issuers.map(({ code }) => [code, true]));
  for (const rule of rules) {
    const codes = rule.card_code === '*' ? [...enabled.keys()] : [rule.card_code];
    for (const code of codes) enabled.set(code, rule.enabled);
  }
  const offered = [...enabled].filter(([, shown]) => shown).map(([code]) => cardIssuer(code));
  const grid = usual.filter((issuer) => offered.includes(issuer));
  const others = offered.filter((issuer) => !usual.includes(issuer));
  return grid.length > 0 ? { grid, others } : { grid: others, others: [] };
}
