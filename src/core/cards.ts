import type { CardRule, Cards, PaymentOptions } from './request.js';
import { check, invalid, refuseUnknownKeys } from './rules.js';
import type { CardDetail } from './wire.js';

/** A card list as rules, in the order in which they were written. */
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

/** The gateway applies the rules in order: all of them first, then the exceptions. */
const wildcardFirst = (a: CardDetail, b: CardDetail) =>
  Number(b.card_code === '*') - Number(a.card_code === '*');

/** Companies without a rule of their own are shown unless the `'*'` rule hides them. */
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
 * `card.detail`, which card lists and months without interest both write: one rule a card. Months
 * for a card that the list hides are refused, because a rule for them would show it again.
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
