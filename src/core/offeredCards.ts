import { encodeCards, type CardChoice, type CardParams } from './cardParams.js';
import { cardIssuers, type CardCode, type Named } from './codes.js';
import { interestFreeMonths } from './installments.js';

/** Card company: code, and name in both languages. */
export interface CardIssuer extends Named {
  readonly code: CardCode;
}

/** Card company that the payment window offers. */
export interface OfferedCard extends CardIssuer {
  /**
   * True if the window shows the company at once. The other companies are in a list that it opens
   * (그외카드); it shows them at once if no usual company is offered.
   */
  readonly isUsual: boolean;
  /** Maximum number of months without interest for this company, or 0. */
  readonly interestFreeMonths: number;
}

const issuers: readonly CardIssuer[] = Object.values(cardIssuers);
const { samsung, kb, hyundai, bc, shinhan, lotte, hana, nh } = cardIssuers;
/** Companies that the window shows at once, in its order. */
const usual: readonly CardIssuer[] = [samsung, kb, hyundai, bc, shinhan, lotte, hana, nh];
const inWindowOrder = [...usual, ...issuers.filter((issuer) => !usual.includes(issuer))];

/** Returns the card company of a code. The name of an unknown company is its code. */
export function cardIssuer(code: string): CardIssuer {
  return issuers.find((issuer) => issuer.code === code) ?? { code, ko: code, en: code };
}

/**
 * Returns the card companies that the window of these parameters offers, after the rules of
 * `card.detail` are applied in order. `offeredCards` and the sandbox's payment window both use it.
 */
export function cardsInWindow(params: CardParams): OfferedCard[] {
  const { direct, detail = [] } = params.card ?? {};
  const enabled = new Map(inWindowOrder.map(({ code }): [string, boolean] => [code, true]));
  for (const rule of detail) {
    const codes = rule.card_code === '*' ? [...enabled.keys()] : [rule.card_code];
    for (const code of codes) enabled.set(code, rule.enabled);
  }
  const codes = direct ? [direct.code] : [...enabled.keys()].filter((code) => enabled.get(code));
  return codes.map(cardIssuer).map((issuer) => ({
    ...issuer,
    isUsual: usual.includes(issuer),
    interestFreeMonths: interestFreeMonths(params, issuer.code),
  }));
}

/**
 * Returns the card companies that the payment window offers with these options, in its order: the usual
 * companies first. For a list in your own form; in a component, `useOfferedCards` also keeps the choice
 * valid. With `directCard`, it is the chosen company.
 *
 * @throws {PaymentError} `invalid` if a payment would refuse the options.
 * @example
 * const companies = offeredCards({ cards: { except: ['370'] }, interestFree: { '366': 3 } });
 * const names = companies.map(({ code, ko }) => `${code} ${ko}`);
 */
export function offeredCards(options: CardChoice = {}): OfferedCard[] {
  return cardsInWindow(encodeCards(options));
}
