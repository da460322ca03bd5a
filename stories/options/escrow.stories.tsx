import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'escrow' } };
export default meta;

/** The money is held until the shopper confirms the goods: one more agreement. */
export const Held: CheckoutStory = {
  args: { escrow: true },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('escrow', true);
  },
};
