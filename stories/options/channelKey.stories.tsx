import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { shopOf } from '../support/shop.js';
import { choose, confirm, openWindow, sent } from '../support/shopper.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'channelKey' } };
export default meta;

/**
 * Another channel of the PortOne console than the provider's, for this button alone. No `pg` is sent beside it. Nothing
 * changes in the window.
 */
export const AnotherChannel: CheckoutStory = {
  args: { channelKey: 'channel-key-escrow' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    const params = await sent(story);
    await expect(params).toHaveProperty('channelKey', 'channel-key-escrow');
    await expect(params).not.toHaveProperty('pg');
    await expect(shopOf(story.id).sandbox.payments.at(-1)?.pg_id).toBe('iniescrow0');
  },
};
