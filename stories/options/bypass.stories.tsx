import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'bypass' } };
export default meta;

/**
 * `bypass` sends gateway parameters for which there is no option. Its tokens are added to the
 * tokens of the options and never replace them. Here the option hides the easy-pay buttons, and the
 * `bypass` token allows payments below 1,000 won.
 */
export const WithAnOption: CheckoutStory = {
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

/**
 * Gateway tokens for which options exist (`skin`, `easyPay`). The window uses the raw tokens too.
 */
export const RawTokens: CheckoutStory = {
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
