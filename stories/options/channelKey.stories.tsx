import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { sandboxOf } from '../support/storySandbox.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'channelKey' } };
export default meta;

/**
 * Another channel of the PortOne console, only for this button. It replaces the channel of the
 * provider, and `pg` is not sent. Nothing changes in the window.
 */
export const AnotherChannel: CheckoutStory = {
  args: { channelKey: 'channel-key-escrow' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    const params = await sentParams(story);
    await expect(params).toHaveProperty('channelKey', 'channel-key-escrow');
    await expect(params).not.toHaveProperty('pg');
    await expect(sandboxOf(story.id).payments.at(-1)?.pg_id).toBe('iniescrow0');
  },
};
