import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'noticeUrl' } };
export default meta;

/**
 * A webhook for this payment instead of the console's. It comes from the browser: stock and delivery
 * must not rely on it. Nothing changes in the window.
 */
export const OfItsOwn: CheckoutStory = {
  args: { noticeUrl: 'https://shop.example/hook' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('notice_url', 'https://shop.example/hook');
  },
};

/** Several webhooks. Nothing changes in the window. */
export const Several: CheckoutStory = {
  args: { noticeUrl: ['https://shop.example/hook', 'https://stock.example/hook'] },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('notice_url', [
      'https://shop.example/hook',
      'https://stock.example/hook',
    ]);
  },
};
