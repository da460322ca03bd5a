import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { confirm, openWindow, resultPanel, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'directCard' } };
export default meta;

const cards = { name: /^(카드|Cards)$/ };

/**
 * The shopper has chosen the card company and the months on your page. The window skips the list of
 * card companies and shows the fixed months. It cannot be used together with `installments` or
 * `cards`.
 */
export const ThreeMonths: CheckoutStory = {
  args: { directCard: { code: cardIssuers.shinhan.code, quota: 3 } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByRole('group', cards)).toBeNull();
    await expect(window.getByText(/^(3개월|3 months)$/)).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '366', quota: 3 });
    await expect(resultPanel(story)).toHaveTextContent('"months": 3');
  },
};

/** `quota: 0` is a lump sum (일시불). */
export const LumpSum: CheckoutStory = {
  args: { directCard: { code: cardIssuers.kakaoBank.code, quota: 0 } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/^(카카오뱅크|Kakao Bank)$/)).toBeVisible();
    await expect(window.getByText(/^(일시불|Lump sum)$/)).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '090', quota: 0 });
  },
};

/**
 * Below 50,000 won, the window shows a lump sum instead of the fixed months. The developer's
 * console prints a warning once.
 */
export const BelowTheMinimum: CheckoutStory = {
  args: {
    order: { merchantUid: 'order_small', name: '원두 선물 세트', amount: 49_900 },
    directCard: { code: cardIssuers.hyundai.code, quota: 3 },
  },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/^(일시불|Lump sum)$/)).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '367', quota: 3 });
    await expect(resultPanel(story)).toHaveTextContent('"months": 0');
  },
};

/** On a phone, the window skips its first page and shows the card and its months at once. */
export const OnAPhone: CheckoutStory = {
  ...onPhone,
  args: { directCard: { code: cardIssuers.shinhan.code, quota: 3 } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByRole('group', cards)).toBeNull();
    await expect(
      window.queryByRole('button', { name: /^(카드 재선택|Choose another)$/ }),
    ).toBeNull();
    await expect(window.getByText(/^(3개월|3 months)$/)).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '366', quota: 3 });
  },
};
