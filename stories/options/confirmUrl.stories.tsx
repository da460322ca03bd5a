import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'confirmUrl' } };
export default meta;

/**
 * The gateway sends a request to this address before it approves the payment. Any response other
 * than status 200 declines the payment. PortOne support must enable it. The address comes from the
 * browser, so do not rely on it. Nothing changes in the window.
 */
export const BeforeApproval: CheckoutStory = {
  args: { confirmUrl: 'https://shop.example/confirm' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty(
      'confirm_url',
      'https://shop.example/confirm',
    );
  },
};
