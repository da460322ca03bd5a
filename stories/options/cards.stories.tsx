import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import {
  choose,
  confirm,
  either,
  buttonsIn,
  openWindow,
  sentParams,
} from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'cards' } };
export default meta;

const { shinhan, kb, hyundai, lotte } = cardIssuers;

/** The window offers only these card companies. */
export const Only: CheckoutStory = {
  args: { cards: { only: [shinhan.code, kb.code] } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(buttonsIn(window, /^(카드|Cards)$/)).toHaveLength(2);
    await choose(window, kb);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.detail', [
      { card_code: '*', enabled: false },
      { card_code: '366', enabled: true },
      { card_code: '381', enabled: true },
    ]);
  },
};

/** The window offers all card companies of the contract except these. */
export const Except: CheckoutStory = {
  args: { cards: { except: [hyundai.code] } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByRole('button', { name: either(hyundai) })).toBeNull();
    await choose(window, shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.detail', [
      { card_code: '*', enabled: true },
      { card_code: '367', enabled: false },
    ]);
  },
};

/**
 * A list of rules, as the gateway has them. The rule for all companies (`'*'`) is always sent
 * first.
 */
export const Rules: CheckoutStory = {
  args: {
    cards: [
      { code: lotte.code, enabled: true },
      { code: '*', enabled: false },
    ],
  },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(buttonsIn(window, /^(카드|Cards)$/)).toHaveLength(1);
    await choose(window, lotte);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.detail', [
      { card_code: '*', enabled: false },
      { card_code: '368', enabled: true },
    ]);
  },
};
