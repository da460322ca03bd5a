import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { confirm, openWindow, result, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'directCard' } };
export default meta;

/** The shopper chose on your page: the window skips the card companies and opens this one, months fixed. */
export const ThreeMonths: CheckoutStory = {
  args: { directCard: { code: cardIssuers.shinhan.code, quota: 3 } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByRole('group', { name: /^(카드|Cards)$/ })).toBeNull();
    await expect(window.getByText(/^(3개월|3 months)$/)).toBeVisible();
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('card.direct', { code: '366', quota: 3 });
    await expect(result(story)).toHaveTextContent('"months": 3');
  },
};

/** `quota: 0` is a lump sum. */
export const LumpSum: CheckoutStory = {
  args: { directCard: { code: cardIssuers.kakaoBank.code, quota: 0 } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/^(카카오뱅크|Kakao Bank)$/)).toBeVisible();
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('card.direct', { code: '090', quota: 0 });
  },
};
