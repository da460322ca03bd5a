import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'order' } };
export default meta;

/** The window shows the product's name and the amount in its summary. */
export const Order: CheckoutStory = {
  args: { order: { merchantUid: 'order_20261123', name: '콜롬비아 우일라 500g', amount: 38_000 } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText('콜롬비아 우일라 500g')).toBeVisible();
    await expect(window.getAllByText('38,000원')).toHaveLength(2);
    await choose(window, cardIssuers.kb);
    await confirm(window);
    await expect(await sent(story)).toMatchObject({
      merchant_uid: 'order_20261123',
      name: '콜롬비아 우일라 500g',
      amount: 38_000,
    });
  },
};

/**
 * A function that gets the order on the click, usually from your own server. Until it has answered
 * the button says that it is preparing; the window then shows what the server said.
 */
export const Lazy: CheckoutStory = {
  args: {
    order: async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { merchantUid: 'order_lazy', name: '오늘의 원두 200g', amount: 15_000 };
    },
  },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText('오늘의 원두 200g')).toBeVisible();
    await choose(window, cardIssuers.lotte);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('merchant_uid', 'order_lazy');
  },
};
