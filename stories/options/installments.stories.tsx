import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import {
  choose,
  confirm,
  offeredMonths,
  openWindow,
  resultPanel,
  sentParams,
} from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'installments' } };
export default meta;

/** After the shopper has chosen a card, the window offers a lump sum and exactly these months. */
export const Months: CheckoutStory = {
  args: { installments: [2, 3, 6] },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await expect(offeredMonths(window)).toEqual([0, 2, 3, 6]);
    await userEvent.selectOptions(window.getByRole('combobox'), '3');
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('display.card_quota', [2, 3, 6]);
    await expect(resultPanel(story)).toHaveTextContent('"months": 3');
  },
};

/** A phone offers the same months, on the page after the choice of the card. */
export const MonthsOnAPhone: CheckoutStory = {
  ...onPhone,
  args: { installments: [2, 3, 6] },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await expect(offeredMonths(window)).toEqual([0, 2, 3, 6]);
    await userEvent.selectOptions(window.getByRole('combobox'), '6');
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('display.card_quota', [2, 3, 6]);
    await expect(resultPanel(story)).toHaveTextContent('"months": 6');
  },
};

/** With an empty list, the window shows a lump sum (일시불) and no list of months. */
export const LumpSumOnly: CheckoutStory = {
  args: { installments: [] },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.samsung);
    await expect(window.getByText(/^(일시불|Lump sum)$/)).toBeVisible();
    await expect(window.queryByRole('combobox')).toBeNull();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('display.card_quota', []);
  },
};

/**
 * Installments need at least 50,000 won. Below that, the window shows a lump sum even if months are
 * listed. The developer's console prints a warning once.
 */
export const BelowTheMinimum: CheckoutStory = {
  args: {
    order: { merchantUid: 'order_small', name: '원두 선물 세트', amount: 49_900 },
    installments: [2, 3],
  },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.hyundai);
    await expect(window.getByText(/^(일시불|Lump sum)$/)).toBeVisible();
    await expect(window.queryByRole('combobox')).toBeNull();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('display.card_quota', [2, 3]);
  },
};
