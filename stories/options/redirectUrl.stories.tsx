import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'redirectUrl' } };
export default meta;

/**
 * A phone leaves the page for the payment and returns to this address. A path is resolved against
 * the current page. Nothing changes in the window.
 */
export const Path: CheckoutStory = {
  ...onPhone,
  args: { redirectUrl: '/orders/done' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    const address = `${location.origin}/orders/done`;
    await expect(await sentParams(story)).toHaveProperty('m_redirect_url', address);
    await expect(story.canvas.getByText(/\/orders\/done\?imp_uid=/)).toBeVisible();
  },
};

/**
 * On a PC, the shopper stays on the page. The address is sent but not used. Nothing changes in the
 * window.
 */
export const OnAPc: CheckoutStory = {
  args: { redirectUrl: 'https://shop.example/orders/done' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    const address = 'https://shop.example/orders/done';
    await expect(await sentParams(story)).toHaveProperty('m_redirect_url', address);
  },
};
