import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'noticeUrl' } };
export default meta;

/**
 * A webhook address for this payment, instead of the address in the PortOne console. It comes from
 * the browser, so do not rely on it for stock or delivery. Nothing changes in the window.
 */
export const OneAddress: CheckoutStory = {
  args: { noticeUrl: 'https://shop.example/hook' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('notice_url', 'https://shop.example/hook');
  },
};

/** Several webhook addresses. Nothing changes in the window. */
export const SeveralAddresses: CheckoutStory = {
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
