import type { Meta } from '@storybook/react-vite';

import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { confirm, fill, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'digital' } };
export default meta;

/** Things that are sent: the fee of real goods. */
export const RealGoods: CheckoutStory = {
  args: { method: 'phone', digital: false },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('dialog')).toHaveAccessibleName(/휴대폰 소액결제|Mobile phone/);
    await fill(window);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('digital', false);
  },
};

/** Songs, books to read on a screen, coins of a game: the fee of digital content. */
export const DigitalContent: CheckoutStory = {
  args: {
    order: { merchantUid: 'order_ebook', name: '전자책: 커피 내리는 법', amount: 12_000 },
    method: 'phone',
    digital: true,
  },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText('전자책: 커피 내리는 법')).toBeVisible();
    await fill(window);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('digital', true);
  },
};
