import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'cashReceipt' } };
export default meta;

/** No cash receipt is offered; tokens for a card are the same as for a transfer. */
export const NotOffered: CheckoutStory = {
  args: { cashReceipt: false },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('bypass.acceptmethod', 'no_receipt');
  },
};
