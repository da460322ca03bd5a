import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'cardPoints' } };
export default meta;

/** The chosen card’s points may be used. */
export const Offered: CheckoutStory = {
  args: { cardPoints: true },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('bypass', {
      acceptmethod: 'CARDPOINT',
      P_RESERVED: 'cp_yn=Y',
    });
  },
};
