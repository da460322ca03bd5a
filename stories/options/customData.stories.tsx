import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'customData' } };
export default meta;

/**
 * Your own data as JSON. The REST API returns it as a string. Nothing changes in the window.
 */
export const Cart: CheckoutStory = {
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
