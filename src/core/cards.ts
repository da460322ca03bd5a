import type { CardRule, Cards, PaymentOptions } from './request.js';
import { check, invalid, refuseUnknownKeys } from './rules.js';
import type { CardDetail } from './wire.js';

/** Returns a card list as rules, in the order in which the developer wrote them. */
function rulesOf(cards: Cards): readonly CardRule[] {
  check('cards', 'object', cards);
  if ('length' in cards) return [...check('cards', 'list', cards)];
  const { only, except, ...others } = cards;
  refuseUnknownKeys('cards', others);
  if (!only === !except) throw invalid('cards', 'conflict', 'only, except');
  const listed = only ? check('cards.only', 'list', only) : check('cards.except', 'list', except);
  return [
    { code: '*', enabled: !only },
    ...[...new Set(listed)].map((code) => ({ code, enabled: !!only })),
  ];
}

/** Sorts the `'*'` rule first, because the gateway applies the rules in order. */
const wildcardFirst = (a: CardDetail, b: CardDetail) =>
  Number(b.card_code === '*') - Number(a.card_code === '*');

/** Returns true if companies without a rule are shown: only a `'*'` rule can hide them. */
const showsOthers = (detail: readonly CardDetail[]) =>
  detail.find((rule) => rule.card_code === '*')?.enabled ?? true;

function encodeRule({ code, enabled, ...others }: CardRule): CardDetail {
  refuseUnknownKeys('cards', others);
  return {
    card_code: code === '*' ? code : check('cards', 'cardCode', code),
    enabled: check('cards', 'boolean', enabled),
  };
}

function shownCards(cards: Cards): CardDetail[] {
  const detail = rulesOf(cards)
    .map((rule) => encodeRule(check('cards', 'object', rule)))
    .sort(wildcardFirst);
  const codes = detail.map(({ card_code }) => card_code);
  check('cards', 'once', codes);
  const leavesNone = !showsOthers(detail) && !detail.some(({ enabled }) => enabled);
  if (leavesNone || codes.length === 0) throw invalid('cards', 'cards', codes.join());
  return detail;
}

/**
 * Returns `card.detail`, with one rule per company from both `cards` and `interestFree`. Months for a
 * company that `cards` hides are refused, because a rule for them would show the company again.
 *
 * @throws {PaymentError} `invalid`
 */
export function cardDetail({
  cards,
  interestFree,
}: Pick<PaymentOptions, 'cards' | 'interestFree'>): CardDetail[] {
  const detail = cards ? shownCards(cards) : [];
  if (typeof interestFree !== 'object') return detail;
  const others = showsOthers(detail);
  for (const [code, months] of Object.entries(check('interestFree', 'json', interestFree))) {
    const field = `interestFree.${code}`;
    check(field, 'cardCode', code);
    check(field, 'interestFree', months);
    const rule = detail.find(({ card_code }) => card_code === code);
    if (!(rule?.enabled ?? others)) throw invalid(field, 'conflict', 'cards');
    if (rule) rule.max_month = months;
    else detail.push({ card_code: code, enabled: true, max_month: months });
  }
  return detail;
}
