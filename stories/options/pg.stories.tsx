import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { sandboxOf } from '../support/storySandbox.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'pg' } };
export default meta;

/**
 * Channel by its PG name. Its MID (상점아이디) takes the payment, instead of the channel of the
 * provider. Nothing changes in the window.
 */
export const AnotherMid: CheckoutStory = {
  args: { pg: 'html5_inicis.iniescrow0' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pg', 'html5_inicis.iniescrow0');
    await expect(sandboxOf(story.id).payments.at(-1)?.pg_id).toBe('iniescrow0');
  },
};
