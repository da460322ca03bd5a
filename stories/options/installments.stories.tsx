import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import {
  chooseCard,
  offeredMonths,
  openMonths,
  selectMonths,
  windowOf,
} from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/할부 개월 · installments (card_quota)',
  id: 'options-installments',
  parameters: { option: 'installments' },
};
export default meta;

const lumpSum = { ko: '일시불', en: 'Lump sum' };

/** After the shopper has chosen a card, the window offers a lump sum and exactly these months. */
export const Months: CheckoutStory = {
  name: '고른 개월만 · Only these months',
  args: { installments: [2, 3, 6] },
  parameters: {
    steps: [chooseCard(cardIssuers.shinhan), openMonths],
    shows: { role: 'listbox', ko: '할부선택', en: 'Installments' },
    check: async (story) => {
      await expect(offeredMonths(windowOf(story))).toEqual([0, 2, 3, 6]);
      await selectMonths(windowOf(story), 6);
    },
    sends: { 'display.card_quota': [2, 3, 6] },
    gives: '"months": 6',
  },
};

/** A phone offers the same months, on the page after the choice of the card. */
export const MonthsOnAPhone: CheckoutStory = {
  ...Months,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};

/** With an empty list, the window shows a lump sum (일시불) and no list of months. */
export const LumpSumOnly: CheckoutStory = {
  name: '일시불만 · Lump sum only',
  args: { installments: [] },
  parameters: {
    steps: [chooseCard(cardIssuers.samsung)],
    shows: lumpSum,
    check: (story) => expect(offeredMonths(windowOf(story))).toEqual([]),
    sends: { 'display.card_quota': [] },
    gives: '"months": 0',
  },
};

/**
 * Installments need at least 50,000 won. Below that, the window shows a lump sum even if months are
 * listed. The developer's console prints a warning once.
 */
export const BelowTheMinimum: CheckoutStory = {
  name: '5만원 미만 · Below 50,000 won',
  args: {
    order: { merchantUid: 'order_small', name: '원두 선물 세트', amount: 49_900 },
    installments: [2, 3],
  },
  parameters: {
    steps: [chooseCard(cardIssuers.hyundai)],
    shows: lumpSum,
    check: (story) => expect(offeredMonths(windowOf(story))).toEqual([]),
    sends: { 'display.card_quota': [2, 3] },
  },
};
