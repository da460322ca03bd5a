import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'confirmUrl' } };
export default meta;

/**
 * The gateway asks this address before it approves, and takes no answer but 200 for a yes; support
 * must enable it. It comes from the browser. Nothing changes in the window.
 */
export const Asked: CheckoutStory = {
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
