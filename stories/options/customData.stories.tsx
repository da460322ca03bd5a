import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'customData' } };
export default meta;

/**
 * Anything of yours that JSON can hold; REST gives it back, as a string. Nothing changes in the
 * window.
 */
export const OfYours: CheckoutStory = {
  args: { customData: { cart: [7, 9], gift: true } },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('custom_data', {
      cart: [7, 9],
      gift: true,
    });
  },
};
