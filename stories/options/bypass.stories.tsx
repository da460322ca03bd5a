import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'bypass' } };
export default meta;

/** What the kit has no option for, joined with what the options say. */
export const JoinedWithAnOption: CheckoutStory = {
  args: { easyPay: false, bypass: { acceptmethod: 'below1000' } },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('bypass', {
      acceptmethod: 'noeasypay:below1000',
      P_RESERVED: 'noeasypay=Y',
    });
  },
};
