import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'skin' } };
export default meta;

/** Side panels, pill and selection frame take the colour. */
export const Blue: CheckoutStory = {
  args: { skin: 'BLUE' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sent(story)).toHaveProperty('bypass', { acceptmethod: 'SKIN(BLUE)' });
  },
};
