import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import {
  choose,
  confirm,
  freeMonths,
  buttonsIn,
  openWindow,
  sentParams,
} from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'interestFree' } };
export default meta;

const { shinhan, hyundai, samsung } = cardIssuers;

/**
 * Months without interest (무이자): the merchant pays the interest. The window shows this above the
 * cards, and marks the months after the shopper has chosen a card. **KG Inicis must first enable
 * this for your MID (상점아이디)**, after an agreement.
 */
export const ForEveryCard: CheckoutStory = {
  args: { interestFree: 3 },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/모든 카드 2~3개월|All cards 2–3 months/)).toBeVisible();
    await choose(window, shinhan);
    await expect(freeMonths(window)).toEqual([2, 3]);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.interest_free', 3);
  },
};

/**
 * A separate number of months for each company. All other companies charge their usual interest.
 */
export const PerCompany: CheckoutStory = {
  args: { interestFree: { [shinhan.code]: 6, [hyundai.code]: 3 } },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, shinhan);
    await expect(freeMonths(window)).toEqual([2, 3, 4, 5, 6]);
    await choose(window, samsung);
    await expect(freeMonths(window)).toEqual([]);
    await choose(window, hyundai);
    await expect(freeMonths(window)).toEqual([2, 3]);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({
      card: {
        detail: [
          { card_code: '366', enabled: true, max_month: 6 },
          { card_code: '367', enabled: true, max_month: 3 },
        ],
      },
      useFreeInterestFromMall: true,
    });
  },
};

/**
 * On a phone, these companies are in separate rows with their months, above the other companies.
 */
export const PerCompanyOnAPhone: CheckoutStory = {
  ...onPhone,
  args: { interestFree: { [shinhan.code]: 6, [hyundai.code]: 3 } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(buttonsIn(window, /무이자 할부|^Interest-free/)).toHaveLength(2);
    await userEvent.click(window.getByRole('button', { name: /2~6개월|2–6 months/ }));
    await expect(freeMonths(window)).toEqual([2, 3, 4, 5, 6]);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('useFreeInterestFromMall', true);
  },
};

/** Together with `cards`: both options set `card.detail`, with one rule for each company. */
export const WithACardList: CheckoutStory = {
  args: {
    cards: { only: [shinhan.code, samsung.code] },
    interestFree: { [shinhan.code]: 6 },
  },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, samsung);
    await expect(freeMonths(window)).toEqual([]);
    await choose(window, shinhan);
    await expect(freeMonths(window)).toEqual([2, 3, 4, 5, 6]);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.detail', [
      { card_code: '*', enabled: false },
      { card_code: '366', enabled: true, max_month: 6 },
      { card_code: '365', enabled: true },
    ]);
  },
};
