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
} from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/할부 개월 · installments (display.card_quota)',
  id: 'options-installments',
  parameters: { option: 'installments' },
};
export default meta;

const lumpSum = { ko: '일시불', en: 'Lump sum' };

/**
 * After the shopper has chosen a card, the window offers a lump sum and exactly these months.
 *
 * 구매자가 카드를 고르면 일시불과 여기에서 정한 개월만 나옵니다.
 */
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

/**
 * With an empty list, the window shows a lump sum (일시불) and no list of months.
 *
 * 빈 목록이면 할부 목록 없이 일시불만 나옵니다.
 */
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
 *
 * 할부는 5만원부터 됩니다. 그보다 적으면 개월을 정해도 일시불만 나오고, 개발자 콘솔에 경고가 한 번
 * 나옵니다.
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
