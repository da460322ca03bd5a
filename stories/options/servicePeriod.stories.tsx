import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'servicePeriod' } };
export default meta;

/** The window shows when the service is given. */
export const AYear: CheckoutStory = {
  args: { servicePeriod: { from: '2027-01-01', to: '2027-12-31' } },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('period', { from: '20270101', to: '20271231' });
  },
};
