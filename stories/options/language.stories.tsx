import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { openWindow, confirm, choose, sent } from '../support/shopper.js';
import { cardIssuers } from 'react-inicis';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'language' } };
export default meta;

/** The window is English, whatever language the page has. */
export const English: CheckoutStory = {
  args: { language: 'en' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('dialog')).toHaveAttribute('lang', 'en');
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('language', 'en');
  },
};
