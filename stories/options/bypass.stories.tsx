import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'bypass' } };
export default meta;

/**
 * What the kit has no option for, under the gateway's own names: joined with what the options say,
 * never instead of it. Here both the rows of easy pays are gone and a payment below 1,000 won is let
 * through.
 */
export const JoinedWithAnOption: CheckoutStory = {
  args: { easyPay: false, bypass: { acceptmethod: 'below1000' } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByRole('group', { name: /간편결제|asy pay/ })).toBeNull();
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', {
      acceptmethod: 'noeasypay:below1000',
      P_RESERVED: 'noeasypay=Y',
    });
  },
};

/** The gateway's own words for what an option says too: the window takes them all the same. */
export const InItsOwnWords: CheckoutStory = {
  args: { bypass: { acceptmethod: 'SKIN(#7e22ce):noeasypay', P_RESERVED: 'noeasypay=Y' } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.queryByRole('group', { name: /간편결제|asy pay/ })).toBeNull();
    await expect(window.getByRole('button', { name: /약관보기|Read the terms/ })).toHaveStyle({
      backgroundColor: 'rgb(126, 34, 206)',
    });
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('bypass', {
      acceptmethod: 'SKIN(#7e22ce):noeasypay',
      P_RESERVED: 'noeasypay=Y',
    });
  },
};
