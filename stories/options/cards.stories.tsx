import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { cardRules } from '../support/options/argValueTypes.js';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { buttonsIn, either, windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/카드사 목록 · cards (card.detail)',
  id: 'options-cards',
  parameters: { option: 'cards' },
};
export default meta;

const { shinhan, kb, hyundai, lotte } = cardIssuers;
const grid = { role: 'group', ko: '카드', en: 'Cards' } as const;

/**
 * The window offers only these card companies. A company that has no name here, such as an overseas
 * brand, is chosen by its code: `10005` is Visa.
 *
 * 결제창에 이 카드사만 나옵니다. 목록에 이름이 없는 해외카드 브랜드 등은 코드로 고릅니다. 예를 들어 비자는
 * `10005`입니다.
 */
export const Only: CheckoutStory = {
  name: '이 카드사만 · Only these (해외카드 overseas foreign)',
  args: { cards: { only: [shinhan.code, kb.code] } },
  parameters: {
    shows: grid,
    check: (story) => expect(buttonsIn(windowOf(story), /^(카드|Cards)$/)).toHaveLength(2),
    sends: {
      'card.detail': [
        { card_code: '*', enabled: false },
        { card_code: '366', enabled: true },
        { card_code: '381', enabled: true },
      ],
    },
  },
};

/**
 * The window offers all card companies of the contract except these.
 *
 * 계약한 카드사 중 이 카드사만 빠집니다.
 */
export const Except: CheckoutStory = {
  name: '이 카드사 빼고 · All except these',
  args: { cards: { except: [hyundai.code] } },
  parameters: {
    shows: grid,
    check: (story) =>
      expect(windowOf(story).queryByRole('button', { name: either(hyundai) })).toBeNull(),
    sends: {
      'card.detail': [
        { card_code: '*', enabled: true },
        { card_code: '367', enabled: false },
      ],
    },
  },
};

/**
 * A list of rules, as the gateway has them. The rule for all companies (`'*'`) is always sent
 * first.
 *
 * PG가 받는 형식 그대로 적은 규칙 목록입니다. 모든 카드사(`'*'`) 규칙이 항상 먼저 전송됩니다.
 */
export const Rules: CheckoutStory = {
  name: '규칙 목록 · Rules',
  argTypes: { cards: { type: cardRules } },
  args: {
    cards: [
      { code: lotte.code, enabled: true },
      { code: '*', enabled: false },
    ],
  },
  parameters: {
    shows: grid,
    check: async (story) => {
      await expect(buttonsIn(windowOf(story), /^(카드|Cards)$/)).toHaveLength(1);
      await expect(windowOf(story).getByRole('button', { name: either(lotte) })).toBeVisible();
    },
    sends: {
      'card.detail': [
        { card_code: '*', enabled: false },
        { card_code: '368', enabled: true },
      ],
    },
  },
};
